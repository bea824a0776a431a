package no.knutepunkt.intake;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gate may cost.
 *
 * @param largestWorkbook most bytes of an Excel file, which must lie on disk to be read;
 *     environment HUB_LARGEST_WORKBOOK
 */
@Validated
@ConfigurationProperties("hub.intake")
record IntakeProperties(@NotNull DataSize largestWorkbook) {}
