package no.knutepunkt.news;

import java.time.Instant;
import java.util.UUID;

/** A piece of news that was taken back, and when. */
record Retraction(UUID guid, Instant at) {}
