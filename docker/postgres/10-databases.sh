#!/bin/sh
# Runs once, when PostgreSQL makes its data folder: a database and an owner for the hub, and for the registry.
set -eu

# Each password is read from the environment by psql itself and quoted by it: it may hold any character.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv hub_password HUB_DATABASE_PASSWORD
\getenv registry_password REGISTRY_DATABASE_PASSWORD
CREATE ROLE knutepunkt LOGIN PASSWORD :'hub_password';
CREATE DATABASE knutepunkt OWNER knutepunkt;
REVOKE CONNECT ON DATABASE knutepunkt FROM PUBLIC;
CREATE ROLE registry LOGIN PASSWORD :'registry_password';
CREATE DATABASE registry OWNER registry;
REVOKE CONNECT ON DATABASE registry FROM PUBLIC;
SQL
