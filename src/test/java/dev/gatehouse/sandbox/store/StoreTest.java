package dev.gatehouse.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.sandbox.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    record Row(String id, int size, List<String> names, Instant made) {

        Row(String id) {
            this(id, 7, List.of("a", "태그"), NOON);
        }
    }

    @TempDir
    Path directory;

    private static Table<Row> rows(Store store) {
        return store.table("123456789012/ap-northeast-2", "rows", Row.class);
    }

    private static void work(Store store, Consumer<Table<Row>> work) {
        store.work(NOON, Sight.CLEAR, () -> {
            work.accept(rows(store));
            return true;
        });
    }

    @Test
    void keepsRowsInTheOrderTheyWereFirstPut() {
        Store store = Store.inMemory();
        work(store, rows -> {
            rows.put("b", new Row("b"));
            rows.put("a", new Row("a"));
            rows.put("c", new Row("c"));
        });
        work(store, rows -> {
            rows.put("b", new Row("B"));
            rows.remove("a");
        });

        assertThat(rows(store).all()).extracting(Row::id).containsExactly("B", "c");
        assertThat(rows(store).get("a")).isEmpty();
    }

    @Test
    void showsAUnitOfWorkWhatItHasPutItself() {
        Store store = Store.inMemory();
        work(store, rows -> rows.put("a", new Row("a")));
        work(store, rows -> {
            rows.put("b", new Row("b"));
            rows.remove("a");

            assertThat(rows.all()).extracting(Row::id).containsExactly("b");
            assertThat(rows.get("b")).isPresent();
            assertThat(rows.get("a")).isEmpty();
        });
    }

    @Test
    void takesBackEverythingThatAFailedUnitOfWorkPut() {
        Store store = Store.in(directory);
        work(store, rows -> rows.put("a", new Row("a")));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> work(store, rows -> {
                    rows.put("b", new Row("b"));
                    rows.remove("a");
                    throw new IllegalStateException("no");
                }));

        assertThat(rows(store).all()).containsExactly(new Row("a"));
        store.close();
        assertThat(reopened()).containsExactly(new Row("a"));
    }

    @Test
    void remembersRowsAsTheyWere() {
        Store store = Store.in(directory);
        work(store, rows -> {
            rows.put("b", new Row("b"));
            rows.put("a", new Row("a"));
        });
        work(store, rows -> rows.put("c", new Row("c")));
        work(store, rows -> rows.remove("a"));
        store.close();

        assertThat(reopened()).containsExactly(new Row("b"), new Row("c"));
    }

    @Test
    void keepsWhatNobodyAskedForSinceItWasOpened() {
        Store store = Store.in(directory);
        work(store, rows -> rows.put("a", new Row("a")));
        store.close();
        Store.in(directory).close();

        assertThat(reopened()).containsExactly(new Row("a"));
    }

    record Lossy(Object anything) {}

    @Test
    void refusesARowThatWouldComeBackAsAnother() {
        Store store = Store.inMemory();
        Table<Lossy> lossy = store.table("s", "lossy", Lossy.class);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> lossy.put("a", new Lossy(NOON)))
                .withMessageContaining("would come back as another");
    }

    @Test
    void keepsTablesOfOtherScopesApart() {
        Store store = Store.inMemory();
        work(store, rows -> rows.put("a", new Row("a")));

        assertThat(store.table("123456789012/us-east-1", "rows", Row.class).all())
                .isEmpty();
    }

    @Test
    void dropsALastCommitThatACrashCutShort() throws IOException {
        Store store = Store.in(directory);
        work(store, rows -> rows.put("a", new Row("a")));
        store.close();
        Files.writeString(directory.resolve("journal.jsonl"), "0badcafe [{\"tab", StandardOpenOption.APPEND);

        assertThat(reopened()).containsExactly(new Row("a"));
    }

    @Test
    void refusesADamagedJournalRatherThanForgetRows() throws IOException {
        Store store = Store.in(directory);
        work(store, rows -> rows.put("a", new Row("a")));
        work(store, rows -> rows.put("b", new Row("b")));
        store.close();
        Path journal = directory.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replaceFirst("\"size\":7", "\"size\":8"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Store.in(directory))
                .withMessageContaining("journal.jsonl is damaged");
    }

    @Test
    void keepsASecondSandboxOutOfItsDirectory() {
        Store store = Store.in(directory);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Store.in(directory))
                .withMessageContaining("another sandbox uses this directory");
        store.close();
        Store.in(directory).close();
    }

    @Test
    void rewritesAJournalThatIsMostlyPast() throws IOException {
        Store store = Store.in(directory);
        for (int batch = 0; batch < 21; batch++) {
            work(store, rows -> {
                for (int i = 0; i < 1000; i++) {
                    rows.put("r" + i, new Row("r" + i));
                }
            });
        }

        assertThat(Files.readAllLines(directory.resolve("journal.jsonl"))).hasSize(1);
        work(store, rows -> rows.put("last", new Row("last")));
        store.close();
        assertThat(reopened()).hasSize(1001).endsWith(new Row("last"));
    }

    @Test
    void hidesRowsYoungerThanTheReaderMaySee() {
        Store store = Store.inMemory();
        work(store, rows -> rows.put("old", new Row("old")));
        store.work(NOON.plusSeconds(10), Sight.CLEAR, () -> {
            rows(store).put("old", new Row("old, changed"));
            rows(store).put("new", new Row("new"));
            return true;
        });

        assertThat(seen(store, NOON.plusSeconds(12))).containsExactly("old, changed");
        assertThat(seen(store, NOON.plusSeconds(15))).containsExactly("old, changed", "new");
    }

    private static List<String> seen(Store store, Instant now) {
        return store.work(now, Sight.withoutNew(Duration.ofSeconds(5)), () -> {
            assertThat(rows(store).get("new").isPresent())
                    .isEqualTo(rows(store).all().size() == 2);
            return rows(store).all().stream().map(Row::id).toList();
        });
    }

    private List<Row> reopened() {
        try (Store store = Store.in(directory)) {
            return rows(store).all();
        }
    }
}
