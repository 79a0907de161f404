package dev.gatehouse.bench;

import dev.gatehouse.inventory.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many stacks as one is, in the sandbox's journal and in the panel's database: to apply each of them would take an hour. The
 * sandbox must be closed meanwhile.
 */
final class CopiedStacks {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHECKSUM_AND_SPACE = 9;

    private record Place(String table, String id) {}

    private final Path journal;
    private final JdbcTemplate database;
    private final Stack original;
    private final Map<Place, JsonNode> rows = new LinkedHashMap<>();
    private final Set<String> shared;

    CopiedStacks(Path sandbox, JdbcTemplate database, Stack original) throws IOException {
        this.journal = sandbox.resolve("journal.jsonl");
        this.database = database;
        this.original = original;
        Map<Place, JsonNode> all = read();
        Set<String> own = new HashSet<>(database.queryForList(
                "select external_id from resource where stack_id = ?", String.class, original.id()));
        int before;
        do {
            before = rows.size();
            all.forEach((place, row) -> {
                if (!rows.containsKey(place) && mentions(place, row, own)) {
                    rows.put(place, row);
                    own.addAll(Renaming.idsIn(place.id()));
                }
            });
        } while (rows.size() > before);
        shared = new TreeSet<>(Set.of(original.team().toString()));
        all.keySet().stream()
                .filter(place -> !rows.containsKey(place))
                .forEach(place -> shared.addAll(Renaming.idsIn(place.id())));
    }

    private static boolean mentions(Place place, JsonNode row, Set<String> ids) {
        return Renaming.idsIn(place.id() + " " + row).stream().anyMatch(ids::contains);
    }

    private Map<Place, JsonNode> read() throws IOException {
        Map<Place, JsonNode> all = new LinkedHashMap<>();
        for (String line : Files.readAllLines(journal)) {
            for (JsonNode change : JSON.readTree(line.substring(CHECKSUM_AND_SPACE))) {
                Place place = new Place(
                        change.path("table").asString(), change.path("id").asString());
                if (change.path("row").isNull()) {
                    all.remove(place);
                } else if (!place.table().contains("/cloudtrail/")) {
                    all.put(place, change.path("row"));
                }
            }
        }
        return all;
    }

    /** Adds the copies of these numbers and says which stacks they are. */
    List<UUID> add(int from, int to) throws IOException {
        List<UUID> stacks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int copy = from; copy < to; copy++) {
            Renaming renaming = new Renaming(copy, shared);
            lines.add(line(renaming));
            stacks.add(renaming.of(original.id()));
        }
        Files.write(journal, lines, StandardOpenOption.APPEND);
        copy("stack where id = ?", from, to);
        copy("resource where stack_id = ?", from, to);
        copy("resource_reference where resource_id in (select id from resource where stack_id = ?)", from, to);
        return stacks;
    }

    private String line(Renaming renaming) {
        ArrayNode changes = JSON.createArrayNode();
        rows.forEach((place, row) -> {
            ObjectNode change = changes.addObject();
            change.put("table", place.table());
            change.put("id", renaming.of(place.id()));
            change.set("row", JSON.readTree(renaming.of(row.toString())));
        });
        String json = changes.toString();
        CRC32 checksum = new CRC32();
        checksum.update(json.getBytes(StandardCharsets.UTF_8));
        return "%08x %s".formatted(checksum.getValue(), json);
    }

    private void copy(String originalRows, int from, int to) {
        String table = originalRows.substring(0, originalRows.indexOf(' '));
        List<Map<String, Object>> originals = database.queryForList("select * from " + originalRows, original.id());
        List<String> columns = List.copyOf(originals.getFirst().keySet());
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(c -> "?").toList()));
        List<Object[]> batch = new ArrayList<>();
        for (int copy = from; copy < to; copy++) {
            Renaming renaming = new Renaming(copy, shared);
            for (Map<String, Object> row : originals) {
                batch.add(columns.stream()
                        .map(column -> value(table, column, row.get(column), renaming))
                        .toArray());
            }
        }
        database.batchUpdate(sql, batch);
    }

    private static Object value(String table, String column, Object value, Renaming renaming) {
        return switch (value) {
            case UUID id -> renaming.of(id);
            case String text
            when table.equals("stack") && column.equalsIgnoreCase("name") -> text + " " + renaming.copy();
            case String text -> renaming.of(text);
            case null, default -> value;
        };
    }
}
