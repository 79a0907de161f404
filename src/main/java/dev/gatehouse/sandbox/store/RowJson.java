package dev.gatehouse.sandbox.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON: records by their components, times in ISO 8601. */
final class RowJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowJson() {}

    static JsonNode write(Record row) {
        return MAPPER.valueToTree(row);
    }

    static <T> T read(JsonNode row, Class<T> type) {
        return MAPPER.treeToValue(row, type);
    }
}
