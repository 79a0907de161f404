package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.AwsPrefixLists.AwsPrefixList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesResponse;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.ec2.model.ServiceTypeDetail;

/** The services that endpoints can lead to; here those of gateway endpoints. */
public final class VpcEndpointServices {

    private static final String OWNER = "amazon";

    private final Cloud cloud;
    private final AwsPrefixLists prefixLists;
    private final Filters<AwsPrefixList> filters;

    public VpcEndpointServices(Cloud cloud) {
        this.cloud = cloud;
        this.prefixLists = new AwsPrefixLists(cloud.region());
        this.filters = new Filters<AwsPrefixList>()
                .on("owner", list -> OWNER)
                .on("service-name", AwsPrefixList::name)
                .on("service-region", list -> cloud.region())
                .on("service-type", list -> VpcEndpointDescriptions.GATEWAY)
                .on("supported-ip-address-types", list -> "ipv4")
                .tagged(list -> Map.of());
    }

    public DescribeVpcEndpointServicesResponse describeVpcEndpointServices(DescribeVpcEndpointServicesRequest request) {
        Parameters.unsupported(request.serviceRegions(), "ServiceRegion");
        List<AwsPrefixList> named = request.serviceNames().isEmpty()
                ? prefixLists.all()
                : request.serviceNames().stream().distinct().map(this::service).toList();
        var page = new Pages(1, 1000)
                .page(
                        filters.narrow(named, request.filters()),
                        AwsPrefixList::name,
                        request.maxResults(),
                        request.nextToken());
        return DescribeVpcEndpointServicesResponse.builder()
                .serviceNames(page.map(AwsPrefixList::name))
                .serviceDetails(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private AwsPrefixList service(String name) {
        return prefixLists
                .ofService(name)
                .orElseThrow(() ->
                        AwsError.of("InvalidServiceName", "The Vpc Endpoint Service '" + name + "' does not exist"));
    }

    private ServiceDetail describe(AwsPrefixList list) {
        String service = list.name().substring(list.name().lastIndexOf('.') + 1);
        return ServiceDetail.builder()
                .serviceName(list.name())
                .serviceId("vpce-svc-" + "%017x".formatted(list.name().hashCode() & 0xffffffffL))
                .serviceType(ServiceTypeDetail.builder()
                        .serviceType(VpcEndpointDescriptions.GATEWAY)
                        .build())
                .serviceRegion(cloud.region())
                .availabilityZones(new Zones(cloud.region()).names())
                .owner(OWNER)
                .baseEndpointDnsNames(service + "." + cloud.region() + ".amazonaws.com")
                .vpcEndpointPolicySupported(true)
                .acceptanceRequired(false)
                .managesVpcEndpoints(false)
                .supportedIpAddressTypesWithStrings("ipv4")
                .tags(List.of())
                .build();
    }
}
