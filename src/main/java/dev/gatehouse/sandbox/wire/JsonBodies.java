package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.io.ByteArrayOutputStream;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Objects in JSON, or in what has JSON's shape, as the bodies of requests and replies. */
final class JsonBodies {

    private final ObjectMapper mapper;
    private final JsonTimes times;

    JsonBodies(ObjectMapper mapper, JsonTimes times) {
        this.mapper = mapper;
        this.times = times;
    }

    /** Sets the fields that travel in the body; no body is an object without any. */
    void read(byte[] body, SdkPojo builder) {
        if (body.length > 0) {
            JsonFields.read(tree(body), builder);
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException e) {
            throw JsonFields.malformed("The request's body cannot be read: " + e.getOriginalMessage());
        }
    }

    byte[] write(SdkPojo pojo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = mapper.createGenerator(bytes)) {
            new JsonFieldWriter(out, times).write(pojo);
        }
        return bytes.toByteArray();
    }

    byte[] error(String codeName, String messageName, AwsError error) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = mapper.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty(codeName, error.code());
            out.writeStringProperty(messageName, String.valueOf(error.getMessage()));
            error.members().forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
