package no.knutepunkt.quarantine;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long messages lie in quarantine.
 *
 * @param keepBytes of messages that are dealt with and can be about a person, counted from when
 *     they came; environment HUB_QUARANTINE_KEEP_BYTES, at least a day
 */
@Validated
@ConfigurationProperties("hub.quarantine")
record QuarantineProperties(
    @DurationMin(days = 1, message = "is too short: set HUB_QUARANTINE_KEEP_BYTES to a day or more")
        Duration keepBytes) {}
