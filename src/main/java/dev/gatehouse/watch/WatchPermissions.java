package dev.gatehouse.watch;

import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Watched;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The IAM actions that live pages and drills take, as their rooms say. */
@Component
public class WatchPermissions {

    private final Set<String> looking = new TreeSet<>();
    private final Set<String> drilling = new TreeSet<>();

    WatchPermissions(List<Watched<?>> watched, List<Drill<?>> drills) {
        watched.forEach(one -> looking.addAll(one.actions()));
        drills.forEach(one -> drilling.addAll(one.actions()));
    }

    public Set<String> looking() {
        return Set.copyOf(looking);
    }

    public Set<String> drilling() {
        return Set.copyOf(drilling);
    }
}
