package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.Directory;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.dns.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names and zones of all accounts: every service is asked in every Region that was ever used. */
final class EveryName implements Directory {

    private final Collection<Service> services;
    private final List<Cloud> clouds;

    /** @param clouds one of each account and Region */
    EveryName(Collection<Service> services, List<Cloud> clouds) {
        this.services = services;
        this.clouds = clouds;
    }

    private record View(Service service, Cloud cloud) {}

    /** A global service once in each account. */
    private Stream<View> views() {
        Set<String> accounts = new HashSet<>();
        List<View> views = new ArrayList<>();
        for (Cloud cloud : clouds) {
            boolean newAccount = accounts.add(cloud.account());
            services.stream()
                    .filter(service -> newAccount || !service.isGlobal())
                    .forEach(service -> views.add(new View(service, cloud.of(service.name()))));
        }
        return views.stream();
    }

    @Override
    public Optional<NameTarget> target(String name) {
        return views().flatMap(view -> view.service().nameTarget(view.cloud(), name).stream())
                .findFirst();
    }

    @Override
    public List<Zone> zones() {
        return views().flatMap(view -> view.service().zones(view.cloud()).stream())
                .toList();
    }
}
