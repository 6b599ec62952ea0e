"""Draws icon.png, the icon of the packages: four steps, as the four grades. usage: python3 packaging/icon.py"""
import pathlib, struct, zlib

SIZE, SCALE = 128, 4  # Drawn four times as large, and brought down, so that the corners are smooth.
GROUND, STEPS = (0x1D, 0x35, 0x57), [(0xE7, 0x6F, 0x51), (0xF4, 0xB9, 0x42), (0x8A, 0xC9, 0x8F), (0xF7, 0xF7, 0xF2)]


def inside(x, y, left, top, right, bottom, radius):
    dx, dy = max(left + radius - x, x - right + radius, 0), max(top + radius - y, y - bottom + radius, 0)
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius


def colour(x, y):
    for step, tint in enumerate(STEPS):
        if inside(x, y, 22 + 22 * step, 82 - 20 * step, 40 + 22 * step, 106, 4):
            return (*tint, 255)
    return (*GROUND, 255) if inside(x, y, 0, 0, SIZE, SIZE, 24) else (0, 0, 0, 0)


def pixel(column, row):
    parts = [colour(column + (i + 0.5) / SCALE, row + (j + 0.5) / SCALE) for i in range(SCALE) for j in range(SCALE)]
    opaque = sum(part[3] for part in parts)
    mixed = [sum(part[c] * part[3] for part in parts) // opaque if opaque else 0 for c in range(3)]
    return bytes([*mixed, opaque // len(parts)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
pathlib.Path(__file__).with_name("icon.png").write_bytes(png)
