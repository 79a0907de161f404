package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;

/** Auto Scaling groups as the sandbox's own controls look at them. */
public final class ServiceGroups {

    private final Tables tables;

    public ServiceGroups(Cloud anyService) {
        this.tables = new Tables(anyService.of("autoscaling"));
    }

    /** A group as it stands. */
    public record Present(String name, int desired, int inService) {}

    public List<Present> all() {
        return tables.groups().all().stream()
                .filter(group -> !group.deleting())
                .map(group -> new Present(
                        group.name(), group.desired(), group.inService().size()))
                .toList();
    }
}
