package dev.gatehouse.live;

import dev.gatehouse.watch.Audience;
import dev.gatehouse.watch.WatchChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on what is seen of resources that are watched, and tells whoever looks whether anybody still listens. */
@Component
class WatchNews implements Audience {

    private final Live live;

    WatchNews(Live live) {
        this.live = live;
    }

    @Override
    public boolean hears(String topic) {
        return live.isHeard(topic);
    }

    @EventListener
    void on(WatchChanged event) {
        live.changed(event.topic());
    }
}
