package dev.gatehouse.live;

import dev.gatehouse.watch.Audience;
import dev.gatehouse.watch.WatchChanged;
import dev.gatehouse.watch.Watches;
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

    /** Each panel looks for the pages that it shows; drills are measured by one for all of them. */
    @EventListener
    void on(WatchChanged event) {
        if (Watches.isOwn(event.topic())) {
            live.changedHere(event.topic());
        } else {
            live.changed(event.topic());
        }
    }
}
