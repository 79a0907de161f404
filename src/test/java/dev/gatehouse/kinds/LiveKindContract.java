package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Watched;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.watch.Lookout;
import dev.gatehouse.watch.Watches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every kind that can be watched shows itself, on its way and when it is there, in both languages. */
@PanelTest
class LiveKindContract {

    private static final String UNTOLD = "??";
    private static final int MOST_TICKS = 500;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Executor executor;

    @Autowired
    private Watches watches;

    @Autowired
    private List<Watched<?>> watched;

    @Autowired
    private List<Drill<?>> drills;

    @Autowired
    private Kinds kinds;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;

    @BeforeEach
    void asSlowAsAws() {
        stack = surfer.stack();
        sandbox.profile(Profile.AWS_DURATIONS);
    }

    @AfterEach
    void instantAgain() {
        sandbox.profile(Profile.INSTANT);
    }

    static Stream<Subject<?>> withALivePage() {
        return SandboxWorld.subjects().stream().filter(subject -> template(subject.toString()) != null);
    }

    private static Object template(String kind) {
        return LiveKindContract.class.getResource("/templates/kinds/" + kind + "/live.html");
    }

    private String kind(Class<?> specType) {
        return kinds.all().stream()
                .filter(one -> one.specType() == specType)
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void eachHasATemplateAndEachDrillIsOfOne() {
        List<String> names = watched.stream().map(one -> kind(one.specType())).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(template(name)).as(name).isNotNull());
        assertThat(withALivePage().map(Subject::toString)).hasSameElementsAs(names);
        assertThat(drills).allSatisfy(drill -> assertThat(names).contains(kind(drill.specType())));
    }

    @Test
    void eachDrillSaysAllItHasToSay() {
        for (Drill<?> drill : drills) {
            String words = "kind." + kind(drill.specType()) + ".drill." + drill.name();
            List<String> keys = new ArrayList<>(
                    List.of(words, words + ".about", words + ".risk", words + ".begin", words + ".sent"));
            drill.marks().forEach(mark -> keys.add(words + ".mark." + mark));
            assertThat(drill.marks()).contains(drill.goal());
            for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(keys)
                        .allSatisfy(key -> assertThat(messages.getMessage(key, null, language))
                                .isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withALivePage")
    <S extends Spec> void showsItselfOnItsWayAndWhenItIsThere(Subject<S> subject) throws Exception {
        PlannedWorld world = new PlannedWorld(bench, stack);
        Ref<S> ref = world.has(subject.first().in().apply(world));
        UUID run = bench.approve(stack);
        Item made = tickUntilItHasAnId(ref);
        String page = "/stacks/" + stack.id() + "/live/" + made.id();

        assertTold(page);
        bench.finish(run);
        assertTold(page);
    }

    private Item tickUntilItHasAnId(Ref<?> ref) {
        for (int i = 0; i < MOST_TICKS; i++) {
            Item item = bench.item(ref).orElseThrow();
            if (item.externalId() != null) {
                return item;
            }
            executor.tick().ifPresent(clock::reach);
        }
        throw new AssertionError("it is never made");
    }

    private void assertTold(String page) throws Exception {
        clock.advance(Duration.ofSeconds(6));
        surfer.page(page);
        Lookout.look(watches);
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(surfer.page(language, page))
                    .doesNotContain(UNTOLD, "aria-busy=\"true\"", "class=\"notice notice-danger trouble\"");
        }
    }
}
