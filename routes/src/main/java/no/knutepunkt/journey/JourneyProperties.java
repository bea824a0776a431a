package no.knutepunkt.journey;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When nobody may say any more that a message is on its way.
 *
 * @param stuckAfter what a receiver has not answered for so long is stuck; environment
 *     HUB_STUCK_AFTER, at least a second
 */
@Validated
@ConfigurationProperties("hub.journey")
record JourneyProperties(
    @DurationMin(seconds = 1, message = "is too short: set HUB_STUCK_AFTER to a second or more")
        Duration stuckAfter) {}
