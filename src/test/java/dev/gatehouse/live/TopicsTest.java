package dev.gatehouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics(1000);

    @Test
    void tellsWhatChangedAfterAPageWasRendered() {
        topics.changed("run-1");
        long rendered = topics.position();
        topics.changed("run-2");

        assertThat(topics.changedSince(rendered, List.of("run-1", "run-2", "run-3")))
                .containsExactly("run-2");
    }

    @Test
    void tellsEverythingToAPageOfAnEarlierProcess() {
        assertThat(topics.changedSince(999, List.of("run-1"))).containsExactly("run-1");
        assertThat(topics.changedSince(1000, List.of("run-1"))).isEmpty();
    }

    @Test
    void forgetsTheEldestWithoutLosingAChange() {
        long rendered = topics.position();
        topics.changed("first");
        for (int i = 0; i < 10_000; i++) {
            topics.changed("other-" + i);
        }

        assertThat(topics.changedSince(rendered, List.of("first"))).containsExactly("first");
        assertThat(topics.changedSince(topics.position(), List.of("first"))).isEmpty();
    }

    @Test
    void readsOnlyWhatCanBeAName() {
        assertThat(Topics.parse("run-1,stack-2,run-1,,<b>,a b")).containsExactly("run-1", "stack-2");
    }
}
