package no.knutepunkt.journey;

import java.time.Instant;

/**
 * That a receiver has not answered for events whose time is over.
 *
 * @param receiver who has not answered
 * @param events how many they are
 * @param since when the first of them came in
 */
public record StuckEvents(String receiver, long events, Instant since) {}
