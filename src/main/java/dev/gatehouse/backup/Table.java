package dev.gatehouse.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as it is kept.
 *
 * @param columns those that are kept: not one that the database numbers itself
 * @param order the column by which the database numbers rows; they are put back in that order
 */
record Table(String name, List<Column> columns, Optional<String> order) {

    String selection() {
        return "select " + names() + " from " + name
                + order.map(column -> " order by " + column).orElse("");
    }

    String insertion() {
        String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + places + ")";
    }

    ObjectNode read(ResultSet row) throws SQLException {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            values.set(columns.get(i).name(), columns.get(i).read(row, i + 1));
        }
        return values;
    }

    void write(PreparedStatement row, JsonNode values) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).write(row, i + 1, values.required(columns.get(i).name()));
        }
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
