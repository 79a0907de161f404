package dev.gatehouse.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A column, and how its values look in JSON: the same from either database. Instants are in UTC. */
record Column(String name, Form form) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What the values of a column are. */
    enum Form {
        TEXT,
        NUMBER,
        DECISION,
        INSTANT,
        IDENTITY;

        /** Throws if no backup could keep such values: whoever adds such a column must say here how. */
        static Form of(String type, int code, String column) {
            if (type.toLowerCase(Locale.ROOT).equals("uuid")) {
                return IDENTITY;
            }
            return switch (code) {
                case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
                case Types.BOOLEAN, Types.BIT -> DECISION;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
                default -> throw new IllegalStateException("A backup cannot keep the column " + column + " of " + type);
            };
        }
    }

    JsonNode read(ResultSet row, int index) throws SQLException {
        JsonNode value = switch (form) {
            case TEXT -> text(row.getString(index));
            case NUMBER -> JSON.numberNode(row.getLong(index));
            case DECISION -> JSON.booleanNode(row.getBoolean(index));
            case INSTANT -> instant(row.getObject(index, OffsetDateTime.class));
            case IDENTITY -> text(row.getString(index));
        };
        return row.wasNull() ? JSON.nullNode() : value;
    }

    private static JsonNode text(@Nullable String text) {
        return text == null ? JSON.nullNode() : JSON.stringNode(text);
    }

    private static JsonNode instant(@Nullable OffsetDateTime instant) {
        return instant == null
                ? JSON.nullNode()
                : JSON.stringNode(instant.toInstant().toString());
    }

    void write(PreparedStatement row, int index, JsonNode value) throws SQLException {
        row.setObject(index, value.isNull() ? null : parsed(value));
    }

    private Object parsed(JsonNode value) {
        return switch (form) {
            case TEXT -> value.stringValue();
            case NUMBER -> value.longValue();
            case DECISION -> value.booleanValue();
            case INSTANT -> OffsetDateTime.parse(value.stringValue());
            case IDENTITY -> UUID.fromString(value.stringValue());
        };
    }
}
