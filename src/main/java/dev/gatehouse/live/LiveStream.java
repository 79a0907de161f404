package dev.gatehouse.live;

import dev.gatehouse.watch.Watches;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where an open page listens. */
@Controller
class LiveStream {

    private final Live live;
    private final Watches watches;

    LiveStream(Live live, Watches watches) {
        this.live = live;
        this.watches = watches;
    }

    /**
     * @param topics separated by commas
     * @param since the {@link Live#position} when the page was rendered; what changed after it is told at once
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('VIEWER')")
    SseEmitter listen(
            @RequestParam String topics, @RequestParam long since, Principal whose, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        // No time limit of the server's: the heartbeat finds out who has gone.
        SseEmitter emitter = new SseEmitter(0L);
        List<String> wanted = Topics.parse(topics);
        live.listen(whose.getName(), emitter, wanted, since);
        watches.heed(wanted);
        return emitter;
    }
}
