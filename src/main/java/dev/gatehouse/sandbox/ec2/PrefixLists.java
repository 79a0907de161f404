package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.AwsPrefixLists.AwsPrefixList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.DescribePrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribePrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.GetManagedPrefixListEntriesRequest;
import software.amazon.awssdk.services.ec2.model.GetManagedPrefixListEntriesResponse;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;

/** Prefix lists as both of EC2's calls show them; only AWS's own are here. */
public final class PrefixLists {

    private static final Pages PAGES = new Pages(1, 100);
    // AWS itself, not an account, owns them.
    private static final String OWNER = "AWS";

    private final Cloud cloud;
    private final AwsPrefixLists lists;
    private final Filters<AwsPrefixList> filters = new Filters<AwsPrefixList>()
            .on("prefix-list-id", AwsPrefixList::id)
            .on("prefix-list-name", AwsPrefixList::name);
    private final Filters<AwsPrefixList> managedFilters = new Filters<AwsPrefixList>()
            .on("owner-id", list -> OWNER)
            .on("prefix-list-id", AwsPrefixList::id)
            .on("prefix-list-name", AwsPrefixList::name);

    public PrefixLists(Cloud cloud) {
        this.cloud = cloud;
        this.lists = new AwsPrefixLists(cloud.region());
    }

    public DescribePrefixListsResponse describePrefixLists(DescribePrefixListsRequest request) {
        var named = filters.narrow(named(request.prefixListIds(), "InvalidPrefixListId.NotFound"), request.filters());
        var page = Pages.OF_1000.page(named, AwsPrefixList::id, request.maxResults(), request.nextToken());
        return DescribePrefixListsResponse.builder()
                .prefixLists(page.map(list -> PrefixList.builder()
                        .prefixListId(list.id())
                        .prefixListName(list.name())
                        .cidrs(list.cidrs())
                        .build()))
                .nextToken(page.nextToken())
                .build();
    }

    public DescribeManagedPrefixListsResponse describeManagedPrefixLists(DescribeManagedPrefixListsRequest request) {
        var named = managedFilters.narrow(
                named(request.prefixListIds(), "InvalidPrefixListID.NotFound"), request.filters());
        var page = PAGES.page(named, AwsPrefixList::id, request.maxResults(), request.nextToken());
        return DescribeManagedPrefixListsResponse.builder()
                .prefixLists(page.map(this::managed))
                .nextToken(page.nextToken())
                .build();
    }

    public GetManagedPrefixListEntriesResponse getManagedPrefixListEntries(GetManagedPrefixListEntriesRequest request) {
        String id = Parameters.required(request.prefixListId(), "prefixListId");
        AwsPrefixList list = named(List.of(id), "InvalidPrefixListID.NotFound").getFirst();
        var page = PAGES.page(list.cidrs(), Function.identity(), request.maxResults(), request.nextToken());
        return GetManagedPrefixListEntriesResponse.builder()
                .entries(page.map(cidr -> PrefixListEntry.builder().cidr(cidr).build()))
                .nextToken(page.nextToken())
                .build();
    }

    private List<AwsPrefixList> named(List<String> ids, String notFound) {
        return ids.isEmpty()
                ? lists.all()
                : ids.stream().distinct().map(id -> named(id, notFound)).toList();
    }

    private AwsPrefixList named(String id, String notFound) {
        return lists.withId(id)
                .orElseThrow(() -> AwsError.of(notFound, "The prefix list ID '" + id + "' does not exist"));
    }

    private ManagedPrefixList managed(AwsPrefixList list) {
        return ManagedPrefixList.builder()
                .prefixListId(list.id())
                .prefixListName(list.name())
                .prefixListArn("arn:aws:ec2:" + cloud.region() + ":aws:prefix-list/" + list.id())
                .ownerId(OWNER)
                .addressFamily("IPv4")
                .state("create-complete")
                .tags(List.of())
                .build();
    }
}
