package no.knutepunkt.journey;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a message may be on its way, and how long its journey keeps what its sender called it.
 *
 * @param stuckAfter what a receiver has not answered for so long is stuck; environment
 *     HUB_STUCK_AFTER, at least a second
 * @param keepValues how long own numbers, names of events and files, and values that a rule looked
 *     at are kept; environment HUB_JOURNEY_KEEP_VALUES, at least a day
 */
@Validated
@ConfigurationProperties("hub.journey")
record JourneyProperties(
    @DurationMin(seconds = 1, message = "is too short: set HUB_STUCK_AFTER to a second or more")
        Duration stuckAfter,
    @DurationMin(days = 1, message = "is too short: set HUB_JOURNEY_KEEP_VALUES to a day or more")
        Duration keepValues) {}
