package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.ec2.InterfaceServices.Service;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.InterfaceSideRow;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.PlaceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DnsEntry;

/** The DNS names of interface endpoints: one for all zones, one for each, and the service's own if it is private. */
final class EndpointNames {

    private static final Duration TTL = Duration.ofSeconds(60);

    private final Cloud cloud;
    private final InterfaceServices services;

    EndpointNames(Cloud cloud) {
        this.cloud = cloud;
        this.services = new InterfaceServices(cloud.region());
    }

    private record Entry(String name, List<String> addresses, boolean isPrivate) {}

    /** As DescribeVpcEndpoints tells them; the private name is in a zone of its own. */
    List<DnsEntry> entries(VpcEndpointRow endpoint) {
        return of(endpoint).stream()
                .map(entry -> DnsEntry.builder()
                        .dnsName(entry.name())
                        .hostedZoneId(zone(entry.isPrivate() ? endpoint.id() : cloud.region()))
                        .build())
                .toList();
    }

    /** Where a name leads that is in lower case; an endpoint that is not available answers nothing. */
    Optional<NameTarget> target(String name) {
        return new Tables(cloud)
                .vpcEndpoints().all().stream()
                        .filter(endpoint -> endpoint.isAvailable(cloud.now()))
                        .flatMap(endpoint -> of(endpoint).stream())
                        .filter(entry -> covers(entry.name(), name))
                        .findFirst()
                        .map(entry -> NameTarget.addresses(TTL, entry.addresses()));
    }

    private static boolean covers(String entry, String name) {
        return entry.startsWith("*.") ? name.endsWith(entry.substring(1)) : entry.equals(name);
    }

    private List<Entry> of(VpcEndpointRow endpoint) {
        InterfaceSideRow side = endpoint.side();
        if (side == null || side.places().isEmpty()) {
            return List.of();
        }
        Service service = services.named(endpoint.serviceName()).orElseThrow();
        String behind = "." + service.host() + "." + cloud.region() + ".vpce.amazonaws.com";
        String own = endpoint.id() + "-" + side.label();
        List<String> addresses = side.places().stream().map(PlaceRow::address).toList();
        List<Entry> names = new ArrayList<>();
        names.add(new Entry(own + behind, addresses, false));
        side.places()
                .forEach(place ->
                        names.add(new Entry(own + "-" + place.zone() + behind, List.of(place.address()), false)));
        String privateName = service.privateName();
        if (side.privateDns() && privateName != null) {
            names.add(new Entry(privateName, addresses, true));
        }
        return names;
    }

    private static String zone(String of) {
        return "Z" + "%013X".formatted(of.hashCode() & 0xffff_ffffL).toUpperCase(Locale.ROOT);
    }
}
