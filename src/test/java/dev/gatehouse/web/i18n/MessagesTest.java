package dev.gatehouse.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, and every text is used. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");

    /** Keys that are put together at run time; what follows the prefix comes from an enum, a kind, a status. */
    private static final List<String> DYNAMIC = List.of(
            "api.problem.",
            "approval.",
            "audit.action.",
            "audit.field.",
            "blueprint.",
            "colour.",
            "condition.",
            "cost.is.",
            "cost.unit.",
            "diagnostic.network-acl.denies-all-",
            "diagnostic.network-acl.quota-",
            "drill.not.",
            "drill.outcome.",
            "drift.risk.",
            "error.",
            "fault.",
            "kind.",
            "live.event.",
            "map.aws.",
            "plan.action.",
            "plan.count.",
            "plan.do.",
            "plan.reason.",
            "plan.replacement.",
            "plan.stale.",
            "price.",
            "role.",
            "run.half.",
            "run.part.",
            "run.state.",
            "run.stopped.",
            "run.waiting.",
            "setup.field.",
            "setup.group.",
            "setup.next.",
            "setup.region.",
            "setup.severity.",
            "setup.stack.state.",
            "setup.stage.",
            "typeMismatch",
            "user-data.field.",
            "setup.state.",
            "sandbox.profile.",
            "shell.tab.",
            "theme.",
            "token.scope.",
            "token.state.",
            "whatif.packet.");

    /** Keys whose prefix is added at run time: what follows stands in the source as a code of its own. */
    private static final String DIAGNOSTIC = "diagnostic.";

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern QUOTED_IN_TEMPLATE = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

    @Test
    void everyBundleSaysTheSameInBothLanguages() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Path, Path> pair : Bundles.pairs(MESSAGES).entrySet()) {
            Bundles.faults(Bundles.read(pair.getKey()), Bundles.read(pair.getValue()))
                    .forEach(fault -> faults.add(pair.getKey().getFileName() + " " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        assertThat(Bundles.twice(bundles())).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(Bundles.mentioned(TEMPLATES, ".html", IN_TEMPLATE));
        used.addAll(Bundles.mentioned(TEMPLATES, ".html", QUOTED_IN_TEMPLATE));
        Set<String> literals = Bundles.mentioned(JAVA, ".java", IN_JAVA);
        used.addAll(literals);
        literals.forEach(code -> used.add(DIAGNOSTIC + code));

        assertThat(keys())
                .filteredOn(key -> DYNAMIC.stream().noneMatch(key::startsWith))
                .filteredOn(key -> !used.contains(key))
                .isEmpty();
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>(Bundles.mentioned(TEMPLATES, ".html", IN_TEMPLATE));
        Bundles.mentioned(
                        JAVA,
                        ".java",
                        Pattern.compile("(?:new Refused\\(\\s*\"[^\"]*\",|Notice\\.\\w+\\(redirect,"
                                + "|Crumb\\.page\\(|errors\\.reject\\()\\s*\"([\\w.-]+)\""))
                .forEach(asked::add);

        assertThat(asked).hasSizeGreaterThan(50).isSubsetOf(keys());
    }

    @Test
    void findsEachFaultItLooksFor() {
        Map<String, String> english =
                Map.of("same", "{0} is AWS''s", "gone", "x", "empty", " ", "lone", "AWS's", "fewer", "{0} of {1}");
        Map<String, String> korean = new TreeMap<>(
                Map.of("same", "{0}은 AWS의 것", "extra", "x", "empty", "x", "lone", "AWS의", "fewer", "{1}"));

        assertThat(Bundles.faults(english, korean))
                .containsExactly(
                        "empty: empty",
                        "extra: only in Korean",
                        "fewer: arguments [0, 1] and [1]",
                        "gone: only in English",
                        "lone: a single quote must be written twice");
        assertThat(Bundles.twice(List.of(Map.of("a", "1", "b", "1"), Map.of("b", "2"))))
                .containsExactly("b");
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        bundles().forEach(bundle -> keys.addAll(bundle.keySet()));
        return keys;
    }

    private static List<Map<String, String>> bundles() throws IOException {
        List<Map<String, String>> bundles = new ArrayList<>();
        for (Path file : Bundles.pairs(MESSAGES).keySet()) {
            bundles.add(Bundles.read(file));
        }
        return bundles;
    }
}
