package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

/** Finds where an address is: among the subnets of the stack, else among the network interfaces that RDS has. */
final class DbPlaces {

    private static final Duration SELDOM = Duration.ofSeconds(30);

    private final Clients clients;

    DbPlaces(Clients clients) {
        this.clients = clients;
    }

    DbPlace of(String address, Watch<DbInstanceSpec> watch) {
        Optional<DbPlace> known = DbInstanceWatch.before(watch).map(DbInstanceView::places).orElse(List.of()).stream()
                .filter(place ->
                        place.address().equals(address) && !place.zone().isEmpty())
                .map(place -> new DbPlace(address, place.subnet(), place.zone(), true))
                .findFirst();
        return known.or(() -> inTheStack(address, watch))
                .or(() -> amongInterfaces(address, watch))
                .orElseGet(() -> new DbPlace(address, "", "", true));
    }

    private static Optional<DbPlace> inTheStack(String address, Watch<DbInstanceSpec> watch) {
        Cidr alone = Cidr.parse(address + "/32");
        return watch.neighbours(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().cidr().contains(alone))
                .map(subnet -> new DbPlace(address, subnet.name(), subnet.spec().availabilityZone(), true))
                .findFirst();
    }

    private Optional<DbPlace> amongInterfaces(String address, Watch<DbInstanceSpec> watch) {
        return interfaces(watch).stream()
                .filter(one -> address.equals(one.privateIpAddress()))
                .map(one -> new DbPlace(
                        address,
                        Objects.requireNonNullElse(one.subnetId(), ""),
                        Objects.requireNonNullElse(one.availabilityZone(), ""),
                        true))
                .findFirst();
    }

    private List<NetworkInterface> interfaces(Watch<DbInstanceSpec> watch) {
        return watch.reading(
                "ec2:interfaces-of-rds",
                SELDOM,
                () -> clients
                        .ec2(watch.scope())
                        .describeNetworkInterfacesPaginator(asked -> asked.filters(
                                filter -> filter.name("description").values("RDSNetworkInterface")))
                        .networkInterfaces()
                        .stream()
                        .toList());
    }
}
