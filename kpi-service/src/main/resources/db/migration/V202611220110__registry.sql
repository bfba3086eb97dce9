-- What the fold's codes mean: units, procedures and the catalogue of indicators.

CREATE TABLE kpi.unit (
    code       text PRIMARY KEY,
    aliases    text[] NOT NULL,
    name_vi    text   NOT NULL,
    name_en    text,
    level      text   NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    parent     text   REFERENCES kpi.unit DEFERRABLE INITIALLY DEFERRED CHECK (parent <> code),
    valid_from date   NOT NULL,
    valid_to   date   CHECK (valid_to >= valid_from)
);

CREATE INDEX unit_parent ON kpi.unit (parent);

-- Every name by which an event or a query may mean a unit.
CREATE VIEW kpi.unit_name AS
    SELECT code AS name, code FROM kpi.unit
    UNION ALL
    SELECT unnest(aliases), code FROM kpi.unit;

CREATE TABLE kpi.procedure (
    code        text    PRIMARY KEY,
    name_vi     text    NOT NULL,
    field       text    NOT NULL,
    fee_bearing boolean NOT NULL,
    owes_result boolean NOT NULL
);

CREATE TABLE kpi.indicator (
    code         text PRIMARY KEY,
    position     int  NOT NULL,
    name_vi      text NOT NULL,
    name_en      text NOT NULL,
    -- Sums of measures, by the columns of kpi.tally.
    numerator    text[] NOT NULL,
    denominator  text[] NOT NULL,
    direction    text NOT NULL CHECK (direction IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    legal_source text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date
);

INSERT INTO kpi.indicator VALUES
    ('online-filing', 1, 'Tỷ lệ hồ sơ nộp trực tuyến', 'Filed online',
        '{received_online}', '{received}', 'HIGHER_IS_BETTER', 'Decision 766/QD-TTg (2022), 3.3', '2022-01-01', NULL),
    ('genuine-online', 2, 'Tỷ lệ hồ sơ người dân tự nộp trực tuyến', 'Filed online by the applicant',
        '{received_genuine}', '{received}', 'HIGHER_IS_BETTER', 'Of our own: 3.3 without filings on behalf', '2022-01-01', NULL),
    ('online-resolution', 3, 'Tỷ lệ giải quyết hồ sơ trực tuyến', 'Filed online, of those resolved',
        '{resolved_online}', '{resolved}', 'HIGHER_IS_BETTER', 'Year plan 2023', '2022-01-01', NULL),
    ('digitisation', 4, 'Tỷ lệ số hoá hồ sơ, kết quả giải quyết', 'Digitised papers and result',
        '{resolved_digitised}', '{resolved}', 'HIGHER_IS_BETTER', 'Decision 766/QD-TTg (2022), 4.2', '2022-01-01', NULL),
    ('online-payment', 5, 'Tỷ lệ thanh toán trực tuyến', 'Paid online',
        '{paid_online}', '{paid}', 'HIGHER_IS_BETTER', 'Year plan 2023', '2022-01-01', NULL),
    ('on-time', 6, 'Tỷ lệ giải quyết đúng hạn', 'Resolved on time',
        '{resolved_on_time}', '{resolved}', 'HIGHER_IS_BETTER', 'Decision 766/QD-TTg (2022), 2.1', '2022-01-01', NULL),
    ('apology', 7, 'Tỷ lệ hồ sơ quá hạn có văn bản xin lỗi', 'Late with a letter of apology',
        '{resolved_late_apology}', '{resolved_late}', 'HIGHER_IS_BETTER', 'Decree 61/2018, as later acts amend it', '2022-01-01', NULL);
