// Filters, sorts and switches. Everything it shows is on the page already.
'use strict';
(function () {
  var $ = function (id) { return document.getElementById(id); };
  var WORDS = { O: 'Outstanding', G: 'Good', R: 'Requires improvement to be good', I: 'Inadequate', N: 'Not judged', '.': 'No judgement', ' ': 'did not exist' };
  var LETTERS = { R: 'RI', N: 'NJ', '.': '\u2013', ' ': '' };
  var letters = function (c) { return c in LETTERS ? LETTERS[c] : c; };

  // The state of the page is in its address, so that a view can be sent. Fields with their usual value are left out.
  var usual = {};
  var fields = ['domain', 'year', 'q', 'region', 'grade', 'of', 'edition'].filter($);
  var sort = '';
  fields.forEach(function (id) { usual[id] = $(id).value; });

  function address() {
    var parts = fields.filter(function (id) { return $(id).value !== usual[id]; }).map(function (id) {
      return id + '=' + encodeURIComponent(id === 'year' ? yearOf($(id).value) : $(id).value);
    });
    if (sort) { parts.push('sort=' + encodeURIComponent(sort)); }
    return parts.length ? '#' + parts.join('&') : location.pathname.split('/').pop() + location.search;
  }

  function read() {
    var state = {};
    if (location.hash.indexOf('=') > 0) {
      location.hash.slice(1).split('&').forEach(function (part) {
        var at = part.indexOf('=');
        try { state[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (e) { /* an address that nobody wrote */ }
      });
    }
    fields.forEach(function (id) {
      var value = id in state ? (id === 'year' ? indexOf(state[id]) : state[id]) : usual[id];
      $(id).value = value;
      if ($(id).value !== value) { $(id).value = usual[id]; }
    });
    sort = state.sort || '';
    show();
  }

  // Each choice is a step that the back button takes back; typing or sliding counts as one.
  var going = '';
  function went(step) {
    show();
    var to = address();
    history[going && going === step ? 'replaceState' : 'pushState'](null, '', to);
    going = step;
  }

  var map = $('tiles');
  var days = map ? map.dataset.days.split('|') : [];
  function yearOf(index) { return days[index].slice(-4); }
  function indexOf(year) {
    for (var i = 0; i < days.length; i++) { if (days[i].slice(-4) === year) { return String(i); } }
    return usual.year;
  }

  function nameOf(tile) { return tile.firstChild.getAttribute('aria-label').split(': ').slice(0, -1).join(': '); }

  function showMap() {
    var domain = $('domain').selectedIndex, year = Number($('year').value), counts = {};
    var title = $('domain').options[domain].text, day = days[year];
    map.querySelectorAll('.tile').forEach(function (tile) {
      var c = tile.dataset.g.charAt(domain * days.length + year);
      counts[c] = (counts[c] || 0) + 1;
      tile.setAttribute('class', 'tile ' + (c === ' ' ? 'gone' : 'g' + (c === '.' ? '0' : c)));
      tile.lastChild.lastChild.textContent = letters(c);
      tile.firstChild.setAttribute('aria-label', nameOf(tile) + ': ' + WORDS[c].toLowerCase());
    });
    $('map-domain').textContent = title;
    $('map-day').textContent = day;
    $('map-d').textContent = title + ' as at ' + day + '. Each tile links to its authority; the table of all authorities has the same grades.';
    $('year').setAttribute('aria-valuetext', day);
    document.querySelectorAll('#map-counts li').forEach(function (item) { item.querySelector('.n').textContent = counts[item.dataset.c] || 0; });
    $('map-table-domain').textContent = title;
    if ($('map-table').open) { showTable(domain); }
  }

  function showTable(domain) {
    var rows = {};
    map.querySelectorAll('.tile').forEach(function (tile) {
      rows[nameOf(tile)] = tile.dataset.g.substr(domain * days.length, days.length);
    });
    $('map-table').querySelectorAll('tbody tr').forEach(function (row) {
      var data = rows[row.cells[0].textContent];
      for (var i = 1; data && i < row.cells.length; i++) { row.cells[i].textContent = letters(data.charAt(i - 1)); }
    });
  }

  var matrix = $('matrix'), form = $('matrix-form');
  var rows = form ? Array.prototype.slice.call(matrix.tBodies[0].rows) : [];
  var headings = matrix ? Array.prototype.slice.call(matrix.tHead.rows[0].cells) : [];
  function cell(row, column) {
    for (var i = 0, at = 0; i < row.cells.length; i++) {
      at += row.cells[i].colSpan;
      if (at > column) { return row.cells[i]; }
    }
  }
  function key(row, column) {
    var found = cell(row, column);
    var text = found.dataset.v || found.textContent.trim();
    return /^[\d,]+$/.test(text) ? Number(text.replace(/,/g, '')) : text.toLowerCase();
  }

  function showMatrix() {
    var words = $('q').value.toLowerCase().split(/\s+/).filter(Boolean), count = 0, of = Number($('of').value);
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase().replace(/\u00a0/g, ' ');
      var isShown = words.every(function (word) { return text.indexOf(word) >= 0; })
        && (!$('region').value || cell(row, 1).textContent === $('region').value)
        && (!$('grade').value || cell(row, 2 + of).firstChild.textContent === $('grade').value)
        && (!$('edition').value || cell(row, headings.length - 2).textContent.replace(/\u00a0/g, ' ') === $('edition').value);
      row.hidden = !isShown;
      count += isShown ? 1 : 0;
    });
    $('matrix-count').textContent = count === rows.length ? count + ' authorities' : count + ' of ' + rows.length + ' authorities';
    var column = Number(sort.replace('-', '')) || 0, down = sort.charAt(0) === '-';
    headings.forEach(function (heading, i) {
      if (i === column) { heading.setAttribute('aria-sort', down ? 'descending' : 'ascending'); } else { heading.removeAttribute('aria-sort'); }
    });
    var keyed = rows.map(function (row, i) { return { row: row, key: key(row, column), place: i }; });
    keyed.sort(function (a, b) {
      var kind = (typeof a.key === 'number' ? 0 : 1) - (typeof b.key === 'number' ? 0 : 1);
      if (kind) { return kind; }
      return (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1) || a.place - b.place;
    });
    keyed.forEach(function (it) { matrix.tBodies[0].appendChild(it.row); });
  }

  function show() {
    if (map) { showMap(); }
    if (form) { showMatrix(); }
  }

  if (map) {
    $('map-form').hidden = false;
    $('domain').addEventListener('change', function () { went(''); });
    $('year').addEventListener('input', function () { went('year'); });
    $('map-table').addEventListener('toggle', function () { showTable($('domain').selectedIndex); });
    var says = function (event) {
      var tile = event.target.closest('.tile');
      if (tile) { $('map-tile').textContent = tile.firstChild.getAttribute('aria-label'); }
    };
    map.addEventListener('mouseover', says);
    map.addEventListener('focusin', says);
    var timer = 0;
    var stop = function () { clearInterval(timer); timer = 0; $('play').textContent = 'Play the years'; };
    $('play').addEventListener('click', function () {
      if (timer) { stop(); return; }
      $('play').textContent = 'Stop';
      $('year').value = '0';
      went('year');
      timer = setInterval(function () {
        $('year').value = String(Number($('year').value) + 1);
        went('year');
        if ($('year').value === $('year').max) { stop(); }
      }, 900);
    });
  }

  if (form) {
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    $('q').addEventListener('input', function () { went('q'); });
    ['region', 'grade', 'of', 'edition'].forEach(function (id) { $(id).addEventListener('change', function () { went(''); }); });
    $('clear').addEventListener('click', function () {
      ['q', 'region', 'grade', 'of', 'edition'].forEach(function (id) { $(id).value = usual[id]; });
      sort = '';
      went('');
      $('q').focus();
    });
    headings.forEach(function (heading, i) {
      var button = document.createElement('button');
      button.type = 'button';
      while (heading.firstChild) { button.appendChild(heading.firstChild); }
      heading.appendChild(button);
      button.addEventListener('click', function () {
        var column = Number(sort.replace('-', '')) || 0;
        var first = heading.className ? '-' : '';
        sort = column === i && sort !== '' ? (sort.charAt(0) === '-' ? '' : '-') + i : first + i;
        went('');
      });
    });
  }

  if (fields.length) {
    window.addEventListener('popstate', function () { going = ''; read(); });
    read();
  }
}());
