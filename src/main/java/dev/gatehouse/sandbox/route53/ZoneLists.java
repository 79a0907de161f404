package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.GetHostedZoneCountRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneCountResponse;
import software.amazon.awssdk.services.route53.model.HostedZoneSummary;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameResponse;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByVpcRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByVpcResponse;
import software.amazon.awssdk.services.route53.model.ListHostedZonesRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;

/** The lists of an account's zones. */
final class ZoneLists {

    private final Cloud cloud;
    private final Rows rows;
    private final HostedZones zones;

    ZoneLists(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new Rows(cloud);
        this.zones = new HostedZones(cloud);
    }

    /** Numbers travel as text here. */
    static int size(@Nullable String maxItems, int most) {
        try {
            int wanted = maxItems == null ? most : Integer.parseInt(maxItems);
            if (wanted > 0) {
                return Math.min(wanted, most);
            }
        } catch (NumberFormatException e) {
            throw AwsError.of("InvalidInput", "The value '" + maxItems + "' of maxitems is not a number.");
        }
        throw AwsError.of("InvalidInput", "The value '" + maxItems + "' of maxitems is less than 1.");
    }

    public GetHostedZoneCountResponse getHostedZoneCount(GetHostedZoneCountRequest request) {
        return GetHostedZoneCountResponse.builder()
                .hostedZoneCount((long) rows.zones().all().size())
                .build();
    }

    public ListHostedZonesResponse listHostedZones(ListHostedZonesRequest request) {
        if (request.delegationSetId() != null || request.hostedZoneType() != null) {
            throw AwsError.of("InvalidInput", "Listing by delegation set or type is not supported by this sandbox.");
        }
        List<ZoneRow> all = rows.zones().all();
        String marker = request.marker();
        int from = marker == null ? 0 : all.stream().map(ZoneRow::id).toList().indexOf(marker);
        if (from < 0) {
            throw Rows.noSuchZone(String.valueOf(marker));
        }
        int size = size(request.maxItems(), 100);
        int to = Math.min(all.size(), from + size);
        return ListHostedZonesResponse.builder()
                .hostedZones(all.subList(from, to).stream().map(zones::shown).toList())
                .marker(marker)
                .isTruncated(to < all.size())
                .nextMarker(to < all.size() ? all.get(to).id() : null)
                .maxItems(String.valueOf(size))
                .build();
    }

    public ListHostedZonesByNameResponse listHostedZonesByName(ListHostedZonesByNameRequest request) {
        String from = request.dnsName() == null ? "" : place(DomainName.canonical(request.dnsName()), "");
        String fromId = request.hostedZoneId() == null ? "" : request.hostedZoneId();
        List<ZoneRow> all = rows.zones().all().stream()
                .sorted(Comparator.comparing(zone -> place(zone.name(), zone.id())))
                .filter(zone -> place(zone.name(), zone.id()).compareTo(from + fromId) >= 0)
                .toList();
        int size = size(request.maxItems(), 100);
        List<ZoneRow> page = all.subList(0, Math.min(size, all.size()));
        ListHostedZonesByNameResponse.Builder response = ListHostedZonesByNameResponse.builder()
                .dnsName(request.dnsName())
                .hostedZoneId(request.hostedZoneId())
                .hostedZones(page.stream().map(zones::shown).toList())
                .isTruncated(all.size() > page.size())
                .maxItems(String.valueOf(size));
        if (all.size() > page.size()) {
            ZoneRow next = all.get(page.size());
            response.nextDNSName(next.name()).nextHostedZoneId(next.id());
        }
        return response.build();
    }

    private static String place(String name, String id) {
        return DomainName.sortKey(name) + " " + id;
    }

    public ListHostedZonesByVpcResponse listHostedZonesByVPC(ListHostedZonesByVpcRequest request) {
        ZoneRow.VpcRow vpc = new ZoneRow.VpcRow(request.vpcRegionAsString(), request.vpcId());
        int size = size(request.maxItems(), 100);
        List<HostedZoneSummary> summaries = rows.zones().all().stream()
                .filter(zone -> zone.vpcs().contains(vpc))
                .map(zone -> HostedZoneSummary.builder()
                        .hostedZoneId(zone.id())
                        .name(DomainName.shown(zone.name()))
                        .owner(owner -> owner.owningAccount(cloud.account()))
                        .build())
                .limit(size)
                .toList();
        return ListHostedZonesByVpcResponse.builder()
                .hostedZoneSummaries(summaries)
                .maxItems(String.valueOf(size))
                .build();
    }
}
