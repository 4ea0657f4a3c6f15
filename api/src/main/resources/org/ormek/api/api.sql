CREATE TABLE IF NOT EXISTS api_key (
    id CHAR(16) PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    role VARCHAR(20) NOT NULL,
    datasets VARCHAR(2000) NOT NULL,
    purpose VARCHAR(500),
    digest CHAR(64) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked BOOLEAN DEFAULT FALSE NOT NULL
);
ALTER TABLE api_key ADD COLUMN IF NOT EXISTS expires_at TIMESTAMP WITH TIME ZONE;
CREATE TABLE IF NOT EXISTS audit_log (
    number BIGINT PRIMARY KEY,
    at_time VARCHAR(40) NOT NULL,
    who VARCHAR(200) NOT NULL,
    purpose VARCHAR(500) NOT NULL,
    action VARCHAR(40) NOT NULL,
    objects VARCHAR(2000) NOT NULL,
    datasets VARCHAR(2000) NOT NULL,
    previous CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
);
CREATE TABLE IF NOT EXISTS import_receipt (
    api_key VARCHAR(16) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    digest CHAR(64) NOT NULL,
    job BIGINT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (api_key, idempotency_key)
);
CREATE TABLE IF NOT EXISTS reidentification (
    id CHAR(32) PRIMARY KEY,
    evidence CHAR(64) NOT NULL,
    dataset VARCHAR(100) NOT NULL,
    subject VARCHAR(100) NOT NULL,
    purpose VARCHAR(500) NOT NULL,
    state VARCHAR(20) NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    asked_key CHAR(16) NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    approved_by VARCHAR(100),
    approved_key CHAR(16),
    approved_at TIMESTAMP WITH TIME ZONE,
    revealed_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TABLE IF NOT EXISTS judgement (
    id CHAR(32) PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    first_key VARCHAR(3000),
    second_key VARCHAR(3000),
    datasets VARCHAR(100000) NOT NULL,
    who VARCHAR(200) NOT NULL,
    at_time TIMESTAMP WITH TIME ZONE NOT NULL,
    reason VARCHAR(500) NOT NULL,
    withdraws CHAR(32) UNIQUE
);
CREATE TABLE IF NOT EXISTS cluster_run_order (
    id CHAR(32) PRIMARY KEY,
    datasets VARCHAR(100000) NOT NULL,
    seed BIGINT NOT NULL,
    stability INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    step VARCHAR(2000),
    message VARCHAR(2000),
    who VARCHAR(200) NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    run VARCHAR(100),
    evidence BIGINT,
    entities BIGINT,
    clusters BIGINT,
    services BIGINT
);
ALTER TABLE cluster_run_order ADD COLUMN IF NOT EXISTS stopped_by VARCHAR(200);
CREATE TABLE IF NOT EXISTS crawl_order (
    id CHAR(32) PRIMARY KEY,
    dataset VARCHAR(100) NOT NULL,
    seeds TEXT NOT NULL,
    scope VARCHAR(10) NOT NULL,
    max_pages INTEGER NOT NULL,
    rate DOUBLE PRECISION NOT NULL,
    ingest BOOLEAN NOT NULL,
    mandate VARCHAR(1000),
    asker VARCHAR(200) NOT NULL,
    state VARCHAR(20) NOT NULL,
    message VARCHAR(2000),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    pages BIGINT DEFAULT 0 NOT NULL,
    findings BIGINT DEFAULT 0 NOT NULL,
    failed BIGINT DEFAULT 0 NOT NULL,
    refused BIGINT DEFAULT 0 NOT NULL,
    bytes BIGINT DEFAULT 0 NOT NULL,
    queued BIGINT DEFAULT 0 NOT NULL,
    jobs VARCHAR(10000) DEFAULT '' NOT NULL
);
ALTER TABLE crawl_order ADD COLUMN IF NOT EXISTS recheck BOOLEAN DEFAULT FALSE NOT NULL;
-- A character beyond the first plane counts twice in H2.
ALTER TABLE crawl_order ALTER COLUMN mandate SET DATA TYPE VARCHAR(1000);
ALTER TABLE crawl_order ADD COLUMN IF NOT EXISTS render BOOLEAN DEFAULT FALSE NOT NULL;
CREATE TABLE IF NOT EXISTS resource_sighting (
    evidence CHAR(64) PRIMARY KEY,
    resource CHAR(32) NOT NULL,
    dataset VARCHAR(100) NOT NULL,
    site VARCHAR(1500) NOT NULL,
    url VARCHAR(5000) NOT NULL,
    observed_at TIMESTAMP WITH TIME ZONE,
    score DOUBLE PRECISION NOT NULL,
    type VARCHAR(40),
    signs VARCHAR(10000) NOT NULL
);
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS text_print CHAR(32);
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS likely BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS type_words VARCHAR(1000);
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS words VARCHAR(2000);
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS brand VARCHAR(40);
ALTER TABLE resource_sighting ADD COLUMN IF NOT EXISTS grounds VARCHAR(10000) DEFAULT '' NOT NULL;
CREATE TABLE IF NOT EXISTS resource_text_band (
    evidence CHAR(64) NOT NULL,
    band SMALLINT NOT NULL,
    bits INTEGER NOT NULL,
    PRIMARY KEY (evidence, band)
);
CREATE INDEX IF NOT EXISTS resource_text_band_by_bits ON resource_text_band (band, bits);
CREATE TABLE IF NOT EXISTS resource_check (
    dataset VARCHAR(100) NOT NULL,
    site VARCHAR(1500) NOT NULL,
    crawl CHAR(32) NOT NULL,
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state VARCHAR(20) NOT NULL,
    http_status INTEGER NOT NULL,
    detail VARCHAR(2000) NOT NULL,
    PRIMARY KEY (dataset, site, crawl)
);
CREATE INDEX IF NOT EXISTS resource_sighting_by_resource ON resource_sighting (resource);
CREATE INDEX IF NOT EXISTS resource_sighting_by_dataset ON resource_sighting (dataset, site);
CREATE TABLE IF NOT EXISTS resource_state (
    dataset VARCHAR(100) NOT NULL,
    site VARCHAR(1500) NOT NULL,
    status VARCHAR(20) NOT NULL,
    PRIMARY KEY (dataset, site)
);
CREATE TABLE IF NOT EXISTS resource_decision (
    dataset VARCHAR(100) NOT NULL,
    site VARCHAR(1500) NOT NULL,
    number INTEGER NOT NULL,
    verdict VARCHAR(20) NOT NULL,
    reason VARCHAR(4000) NOT NULL,
    decided_by VARCHAR(100) NOT NULL,
    decided_key CHAR(16) NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
    needs_second BOOLEAN NOT NULL,
    confirmed_by VARCHAR(100),
    confirmed_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (dataset, site, number)
);
ALTER TABLE resource_decision ALTER COLUMN reason SET DATA TYPE VARCHAR(4000);
