package dev.gatehouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(20)
class LiveTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Live live = new Live(Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC), told::add);

    LiveTest() {
        live.start();
    }

    @AfterEach
    void end() {
        live.stop();
    }

    @Test
    void tellsAPageOnlyWhatItAskedFor() throws InterruptedException {
        Page page = new Page();
        live.listen("kim", page, List.of("run-1"), live.position());

        live.changed("run-2");
        live.changed("run-1");

        assertThat(page.next()).isEqualTo(":connected");
        assertThat(page.next()).isEqualTo("event:run-1 data:run-1");
    }

    @Test
    void tellsAtOnceWhatHappenedWhileThePageWasOnItsWay() throws InterruptedException {
        long rendered = live.position();
        live.changed("run-1");
        Page page = new Page();

        live.listen("kim", page, List.of("run-1", "run-2"), rendered);

        assertThat(page.next()).isEqualTo(":connected");
        assertThat(page.next()).isEqualTo("event:run-1 data:run-1");
    }

    @Test
    void saysOnceWhatChangedManyTimesWhileTheBrowserWasSlow() throws InterruptedException {
        Page page = new Page();
        page.slow = new CountDownLatch(1);
        live.listen("kim", page, List.of("run-1", "done"), live.position());
        for (int i = 0; i < 1000; i++) {
            live.changed("run-1");
        }
        live.changed("done");

        page.slow.countDown();

        assertThat(page.next()).isEqualTo(":connected");
        assertThat(page.next()).isEqualTo("event:run-1 data:run-1");
        assertThat(page.next()).isEqualTo("event:done data:done");
    }

    @Test
    void dropsABrowserThatLetsItsQueueFill() throws InterruptedException {
        List<String> topics = IntStream.rangeClosed(0, Listener.MOST_WAITING)
                .mapToObj(i -> "t" + i)
                .toList();
        Page page = new Page();
        page.slow = new CountDownLatch(1);
        live.listen("kim", page, topics, live.position());

        topics.forEach(live::changed);
        page.slow.countDown();

        assertThat(page.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void forgetsABrowserThatHasGone() throws InterruptedException {
        Page page = new Page();
        page.gone = true;

        live.listen("kim", page, List.of("run-1"), live.position()).join(Duration.ofSeconds(10));

        assertThat(live.listeners()).isZero();
    }

    @Test
    void endsTheStreamsOfSomebodyWhoseSessionsHaveEnded() throws InterruptedException {
        Page kims = new Page();
        Page lees = new Page();
        Thread writing = live.listen("kim", kims, List.of("run-1"), live.position());
        live.listen("lee", lees, List.of("run-1"), live.position());

        live.end("kim");
        writing.join(Duration.ofSeconds(10));
        live.changed("run-1");

        assertThat(kims.ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kims.read).containsOnly(":connected");
        assertThat(lees.next()).isEqualTo(":connected");
        assertThat(lees.next()).isEqualTo("event:run-1 data:run-1");
    }

    @Test
    void tellsOtherPanelsWhatChangedAndItsPagesWhatChangedThere() throws InterruptedException {
        Page page = new Page();
        live.listen("kim", page, List.of("run-1", "run-2"), live.position());

        live.changed("run-1");
        live.on(new FromOthers(List.of("run-2")));

        assertThat(told).containsExactly("run-1");
        assertThat(page.next()).isEqualTo(":connected");
        assertThat(page.next()).isEqualTo("event:run-1 data:run-1");
        assertThat(page.next()).isEqualTo("event:run-2 data:run-2");
    }

    @Test
    void endsStreamsAtOtherPanelsTooWithoutNamingAnybody() throws InterruptedException {
        live.end("kim@example.com");
        Page page = new Page();
        Thread writing = live.listen("kim@example.com", page, List.of("run-1"), live.position());

        live.on(new FromOthers(List.copyOf(told)));
        writing.join(Duration.ofSeconds(10));

        assertThat(told).hasSize(1).noneMatch(news -> news.contains("kim"));
        assertThat(page.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesEverythingForChangedWhenItMayHaveMissedSomething() throws InterruptedException {
        Page open = new Page();
        live.listen("kim", open, List.of("run-1"), live.position());
        long rendered = live.position();
        live.on(FromOthers.MISSED);
        Page late = new Page();
        live.listen("kim", late, List.of("run-9"), rendered);
        Page renderedByAnother = new Page();
        live.listen("kim", renderedByAnother, List.of("run-7"), live.position() + 5_000_000);

        assertThat(open.next()).isEqualTo(":connected");
        assertThat(open.next()).isEqualTo("event:run-1 data:run-1");
        assertThat(late.next()).isEqualTo(":connected");
        assertThat(late.next()).isEqualTo("event:run-9 data:run-9");
        assertThat(renderedByAnother.next()).isEqualTo(":connected");
        assertThat(renderedByAnother.next()).isEqualTo("event:run-7 data:run-7");
    }

    @Test
    void endsEveryStreamWhenThePanelStops() throws InterruptedException {
        Page page = new Page();
        Thread writing = live.listen("kim", page, List.of("run-1"), live.position());

        live.stop();

        assertThat(page.ended.await(10, TimeUnit.SECONDS)).isTrue();
        writing.join(Duration.ofSeconds(10));
        assertThat(live.listeners()).isZero();
    }

    /** The browser's end of a stream. */
    private static final class Page extends SseEmitter {

        private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile CountDownLatch slow = new CountDownLatch(0);
        private volatile boolean gone;

        String next() throws InterruptedException {
            return read.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            try {
                slow.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (gone) {
                throw new IOException("broken pipe");
            }
            read.add(event.build().stream()
                    .map(DataWithMediaType::getData)
                    .map(String::valueOf)
                    .collect(Collectors.joining())
                    .strip()
                    .replace("\n", " "));
        }

        @Override
        public void complete() {
            ended.countDown();
        }
    }
}
