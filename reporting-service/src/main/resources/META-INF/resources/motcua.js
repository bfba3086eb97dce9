// The table of units with their rates: the unit asked for first, then the units directly below it.

const words = {
  vi: {
    title: 'Tỷ lệ theo đơn vị', unit: 'Đơn vị', from: 'Từ ngày', to: 'Đến hết ngày', language: 'Ngôn ngữ',
    none: 'không có hồ sơ', noUnits: 'Chưa có đơn vị nào được đăng ký.', failed: 'Không tải được số liệu: ',
  },
  en: {
    title: 'Rates by unit', unit: 'Unit', from: 'From', to: 'To, inclusive', language: 'Language',
    none: 'no dossiers', noUnits: 'No unit is registered yet.', failed: 'The figures could not be loaded: ',
  },
};

const form = document.getElementById('question');
const message = document.getElementById('message');
let catalogue;
let latest = 0;

const language = () => form.language.value;
const say = key => words[language()][key];
const nameOf = thing => (language() === 'en' && thing.nameEn) || thing.nameVi;

async function ask(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(`${body.title}: ${body.detail}`);
  }
  return body;
}

function cell(kind, text, note) {
  const element = document.createElement(kind);
  element.append(text);
  if (note) {
    const small = document.createElement('small');
    small.append(note);
    element.append(small);
  }
  return element;
}

function figure(observation) {
  if (observation.percent === null) {
    const element = cell('td', '–', say('none'));
    element.className = 'none';
    return element;
  }
  const number = value => value.toLocaleString(language());
  const percent = observation.percent.toLocaleString(language(), { minimumFractionDigits: 2 });
  return cell('td', `${percent} %`, `${number(observation.numerator)} / ${number(observation.denominator)}`);
}

function row(unit, observations) {
  const element = document.createElement('tr');
  element.append(cell('td', nameOf(unit), unit.code));
  for (const indicator of catalogue.indicators) {
    element.append(figure(observations.find(found => found.indicator === indicator.code)));
  }
  return element;
}

function label() {
  document.documentElement.lang = language();
  document.title = `Motcua – ${say('title')}`;
  document.getElementById('title').textContent = say('title');
  for (const key of ['unit', 'from', 'to', 'language']) {
    document.getElementById(`label-${key}`).textContent = say(key);
  }
  for (const option of form.unit.options) {
    option.text = nameOf(catalogue.units.find(unit => unit.code === option.value));
  }
  document.getElementById('head').replaceChildren(
    cell('th', say('unit')), ...catalogue.indicators.map(indicator => cell('th', nameOf(indicator))));
}

async function show() {
  // The answer to an older question may come after that to a newer one: only the latest is shown.
  const turn = ++latest;
  label();
  if (!form.unit.value) {
    message.textContent = say('noUnits');
    return;
  }
  const query = new URLSearchParams({ unit: form.unit.value, from: form.from.value, to: form.to.value });
  const answers = await Promise.all(
    [ask(`/v1/observations?${query}`), ask(`/v1/observations?${query}&breakdown=children`)]);
  if (turn !== latest) {
    return;
  }
  const groups = Map.groupBy(answers.flatMap(answer => answer.observations), observation => observation.unit);
  document.getElementById('rows').replaceChildren(...[...groups].map(([code, observations]) =>
    row(catalogue.units.find(unit => unit.code === code) ?? { code, nameVi: code }, observations)));
  message.textContent = '';
}

function refresh() {
  load().then(show).catch(error => { message.textContent = say('failed') + error.message; });
}

function dayInVietnam(daysAgo) {
  const time = new Date(Date.now() - daysAgo * 86_400_000);
  return time.toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
}

// Units may be registered while the page is open.
async function load() {
  const [indicators, units] = await Promise.all([ask('/v1/indicators'), ask('/v1/units')]);
  catalogue = { indicators: indicators.indicators, units: units.units };
  const parents = new Set(catalogue.units.map(unit => unit.parent));
  const roots = catalogue.units.filter(unit => unit.parent === null);
  const others = catalogue.units.filter(unit => unit.parent !== null && parents.has(unit.code));
  const chosen = form.unit.value;
  form.unit.replaceChildren(...[...roots, ...others].map(unit => new Option(nameOf(unit), unit.code)));
  if (others.concat(roots).some(unit => unit.code === chosen)) {
    form.unit.value = chosen;
  }
}

form.from.value = dayInVietnam(69);
form.to.value = dayInVietnam(0);
form.addEventListener('change', refresh);
form.addEventListener('submit', event => event.preventDefault());
setInterval(refresh, 5000);
refresh();
