package dev.gatehouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneLookTest {

    private static final Scope SEOUL = new Scope("200000000001", new Region("ap-northeast-2"));
    private static final Scope TOKYO = new Scope("200000000001", new Region("ap-northeast-1"));

    private final AtomicInteger asked = new AtomicInteger();

    private List<String> ask(Scope scope) {
        return OneLook.list(scope, String.class, () -> List.of("answer " + asked.incrementAndGet()));
    }

    @Test
    void asksOnceForAListThatTwoKindsAreReadFrom() {
        OneLook.during(() -> {
            assertThat(ask(SEOUL)).isEqualTo(ask(SEOUL));
            return OneLook.during(() -> assertThat(ask(SEOUL)).containsExactly("answer 1"));
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksInEachPlaceAndInEachLook() {
        OneLook.during(() -> List.of(ask(SEOUL), ask(TOKYO)));
        OneLook.during(() -> ask(SEOUL));
        assertThat(asked).hasValue(3);
    }

    @Test
    void remembersNothingOutsideALook() {
        ask(SEOUL);
        ask(SEOUL);
        assertThat(asked).hasValue(2);
    }
}
