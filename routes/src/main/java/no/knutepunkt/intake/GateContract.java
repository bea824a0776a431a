package no.knutepunkt.intake;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * What {@code /v3/api-docs} says of the gate, which reads its body itself: the fields that a row of
 * each stream has, the formats, and what is answered.
 */
@Component
class GateContract implements OpenApiCustomizer {

  private static final String GATE = "/api/v1/streams/{stream}";

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final List<Stream<?>> streams;

  GateContract(List<Stream<?>> streams) {
    this.streams = streams;
  }

  @Override
  public void customise(OpenAPI document) {
    streams.forEach(
        stream -> document.getComponents().addSchemas(stream.topic(), RowSchema.of(stream)));
    Operation send = document.getPaths().get(GATE).getPost();
    send.setRequestBody(body());
    send.setResponses(answers(send.getResponses().get("200").getContent()));
    send.getParameters().stream()
        .filter(parameter -> "path".equals(parameter.getIn()))
        .forEach(stream -> stream.setSchema(RowSchema.oneOf(names())));
  }

  private List<String> names() {
    return streams.stream().map(Stream::topic).sorted().toList();
  }

  private RequestBody body() {
    Schema<?> row = new Schema<>();
    names().forEach(name -> row.addOneOfItem(new Schema<>().$ref("#/components/schemas/" + name)));
    return new RequestBody()
        .required(true)
        .content(
            new Content()
                .addMediaType("application/json", new MediaType().schema(row))
                .addMediaType("application/x-ndjson", new MediaType().schema(row))
                .addMediaType("application/cloudevents+json", new MediaType())
                .addMediaType("text/csv", new MediaType())
                .addMediaType(WORKBOOK, new MediaType()));
  }

  private static ApiResponses answers(Content verdict) {
    return new ApiResponses()
        .addApiResponse("202", answer("On Kafka, acknowledged by all in-sync replicas", verdict))
        .addApiResponse("200", answer("The verdict of a dry run; nothing moved", verdict))
        .addApiResponse("422", answer("No row went on: the verdict says why", verdict))
        .addApiResponse("503", new ApiResponse().description("Not all arrived: send it again"));
  }

  private static ApiResponse answer(String description, Content verdict) {
    return new ApiResponse().description(description).content(verdict);
  }
}
