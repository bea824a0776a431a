package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a message says, as far as its reader may see it.
 *
 * @param fields what was said, by the names of the contract; what was left out is absent
 * @param masked the fields that the reader may not see, whether they were filled in or not
 */
record MessageContent(
    UUID journey,
    String stream,
    @Schema(type = "object") Map<String, Object> fields,
    List<String> masked) {}
