"""The cases that need no rule engine, answered from the framework's facts alone: grades, editions, deadlines, comparisons.
usage: python3 tests/conformance/python/run.py [FOLDER OF THE CASES]; nothing but the standard library, Python 3.9 or later."""
import datetime as dt, json, pathlib, re, sys

SCALE = ["inadequate", "requiresImprovement", "good", "outstanding"]
PRINTED = {"inadequate": 0, "good": 2, "outstanding": 3,
           **{f"require{s} improvement{rest}": 1 for s in ("", "s") for rest in ("", " to be good")}}
EDITIONS = [("sif", "2013-11-19", "2018-06-11"), ("ilacs2018", "2018-01-29", "2022-12-31"),  # Two were in force at once in 2018.
            ("ilacs2023", "2023-01-01", "2026-03-31"), ("ilacs2026", "2026-04-01", "9999-12-31")]
SAME, SUCCESSOR, SPLIT = "sameDomain", "successor", "split"
LINEAGE = {  # Of a domain that does not follow itself in the edition before: what it follows, in which edition, on what basis.
    ("ilacs2018", "impactOfLeaders"): [("sif", "leadershipManagementAndGovernance", SUCCESSOR)],
    ("ilacs2018", "childrenInCareAndCareLeavers"): [("sif", "childrenLookedAfterAndAchievingPermanence", SUCCESSOR)],
    ("ilacs2023", "childrenInCare"): [("ilacs2018", "childrenInCareAndCareLeavers", SPLIT)],
    ("ilacs2023", "careLeavers"): [("ilacs2018", "childrenInCareAndCareLeavers", SPLIT), ("sif", "careLeavers", SUCCESSOR)]}
MOVED = {2012: ["06-04", "06-05"], 2020: ["05-08"], 2022: ["06-02", "06-03", "09-19"], 2023: ["05-08"]}
NOT_HELD = {(2012, "05-28"), (2020, "05-04"), (2022, "05-30")}


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return dt.date(y, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


def bank_holidays(y):
    monday = lambda day: day - dt.timedelta(day.weekday())  # The Monday on or before a day.
    days = [easter(y) - dt.timedelta(2), easter(y) + dt.timedelta(1)]
    days += [dt.date.fromisoformat(f"{y}-{day}") for day in MOVED.get(y, [])]
    days += [day for day in (monday(dt.date(y, 5, 7)), monday(dt.date(y, 5, 31)), monday(dt.date(y, 8, 31)))
             if (y, f"{day:%m-%d}") not in NOT_HELD]
    for day in (dt.date(y, 1, 1), dt.date(y, 12, 25), dt.date(y, 12, 26)):
        while day.weekday() > 4 or day in days:  # On a weekend it is held on the next weekday that is free.
            day += dt.timedelta(1)
        days.append(day)
    return days


def after(received, working_days):
    day = dt.date.fromisoformat(received)
    while working_days:
        day += dt.timedelta(1)
        working_days -= day.weekday() < 5 and day not in bank_holidays(day.year)
    return day.isoformat()


def predecessor(edition, domain, wanted):
    """What a domain follows in an older edition, through those between, and the weakest basis on the way."""
    if edition == wanted:
        return domain, SAME
    names = [name for name, _, _ in EDITIONS]
    steps = LINEAGE.get((edition, domain), [(names[names.index(edition) - 1], domain, SAME)])
    for older, name, basis in sorted(steps, key=lambda step: step[0] != wanted):
        found, before = predecessor(older, name, wanted)
        return found, max(basis, before, key=[SAME, SUCCESSOR, SPLIT].index)


def compare(case):
    earlier, later = case["earlier"]["judgements"], case["later"]["judgements"]
    answer, paired = [], set()
    for domain, grade in later.items():
        name, basis = predecessor(case["later"]["framework"], domain, case["earlier"]["framework"])
        if name not in earlier:
            name, basis = domain, "notComparable"
        paired.add(name)
        answer.append({"domain": domain, "earlierDomain": name, "basis": basis})
        if basis in (SAME, SUCCESSOR) and grade in SCALE and earlier[name] in SCALE:
            answer[-1]["steps"] = SCALE.index(grade) - SCALE.index(earlier[name])
    return {"domains": answer + [{"domain": name, "earlierDomain": name, "basis": "notComparable"} for name in earlier if name not in paired]}


def grade_change(case):
    steps = SCALE.index(case["after"]) - SCALE.index(case["before"])
    return {"steps": steps, "direction": "improved" if steps > 0 else "declined" if steps < 0 else "unchanged"}


def printed_grade(case):
    grade = PRINTED.get(re.sub(r"\s+", " ", re.sub(r"\.\s*$", "", case["text"])).strip().lower())
    return {"grade": None if grade is None else SCALE[grade]}


def edition(case):
    found = [name for name, first, last in EDITIONS if first <= case["firstDayOnSite"] <= last]
    return {"edition": found[0] if len(found) == 1 else None, "candidates": found}


def deadline(case):
    days = {"councilPublicationDue": 30, "actionPlanDue": 70, "draftPlanDue": 20}
    return {name: after(case["receivedOn"], count) for name, count in days.items()}


ANSWERS = {"gradeChange": grade_change, "printedGrade": printed_grade, "edition": edition, "deadline": deadline, "compare": compare}
folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
counts, tried = {True: 0, False: 0}, set()
for file in sorted(folder.glob("*.json")):
    for case in json.loads(file.read_text("utf-8")):
        if case["kind"] not in ANSWERS:
            continue
        answer = ANSWERS[case["kind"]](case)
        right = all(case.get(name) == value for name, value in answer.items())
        counts[right] += 1
        tried.add(case["kind"])
        if not right:
            print(f"failed: {file.name}: {case['name']}: answered {answer}")
for kind in ANSWERS.keys() - tried:
    counts[False] += 1
    print(f"failed: there is no case of the kind {kind} in {folder}")
print(f"{counts[True]} passed, {counts[False]} failed")
sys.exit(1 if counts[False] else 0)
