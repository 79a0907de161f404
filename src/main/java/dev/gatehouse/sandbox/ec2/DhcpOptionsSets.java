package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DhcpConfiguration;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;

/** The DHCP options sets: AWS's default one, which every VPC starts with. */
public final class DhcpOptionsSets {

    private final Cloud cloud;
    private final Tags tags;
    private final Listing<DhcpOptionsRow> listing;

    public DhcpOptionsSets(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
        this.listing =
                new Listing<>(Ids.DHCP_OPTIONS, () -> rows().all(), DhcpOptionsRow::id, filters(), Pages.OF_1000);
    }

    public DescribeDhcpOptionsResponse describeDhcpOptions(DescribeDhcpOptionsRequest request) {
        var page = listing.page(request.dhcpOptionsIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeDhcpOptionsResponse.builder()
                .dhcpOptions(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    String makeDefault() {
        String id = cloud.newId(Ids.DHCP_OPTIONS.prefix());
        rows().put(id, new DhcpOptionsRow(id));
        return id;
    }

    String defaultId() {
        return rows().all().getFirst().id();
    }

    Table<DhcpOptionsRow> rows() {
        return cloud.table("dhcp-options", DhcpOptionsRow.class);
    }

    private Filters<DhcpOptionsRow> filters() {
        return new Filters<DhcpOptionsRow>()
                .on("dhcp-options-id", DhcpOptionsRow::id)
                .onEach(
                        "key",
                        row -> configurations().stream()
                                .map(DhcpConfiguration::key)
                                .toList())
                .onEach(
                        "value",
                        row -> configurations().stream()
                                .flatMap(one -> one.values().stream())
                                .map(AttributeValue::value)
                                .toList())
                .on("owner-id", row -> cloud.account())
                .tagged(row -> tags.map(row.id()));
    }

    private DhcpOptions describe(DhcpOptionsRow row) {
        return DhcpOptions.builder()
                .dhcpOptionsId(row.id())
                .ownerId(cloud.account())
                .dhcpConfigurations(configurations())
                .tags(tags.list(row.id()))
                .build();
    }

    private List<DhcpConfiguration> configurations() {
        String domain = cloud.region().equals("us-east-1") ? "ec2.internal" : cloud.region() + ".compute.internal";
        return List.of(option("domain-name", domain), option("domain-name-servers", "AmazonProvidedDNS"));
    }

    private static DhcpConfiguration option(String key, String value) {
        return DhcpConfiguration.builder()
                .key(key)
                .values(AttributeValue.builder().value(value).build())
                .build();
    }
}
