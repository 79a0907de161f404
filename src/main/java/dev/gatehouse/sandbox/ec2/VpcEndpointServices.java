package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.AwsPrefixLists.AwsPrefixList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesResponse;
import software.amazon.awssdk.services.ec2.model.PrivateDnsDetails;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.ec2.model.ServiceTypeDetail;

/** The services that endpoints can lead to. S3 and DynamoDB come twice: by gateway and by interface endpoints. */
public final class VpcEndpointServices {

    private static final String OWNER = "amazon";

    private final Cloud cloud;
    private final Filters<Offer> filters;

    public VpcEndpointServices(Cloud cloud) {
        this.cloud = cloud;
        this.filters = new Filters<Offer>()
                .on("owner", offer -> OWNER)
                .on("service-name", Offer::name)
                .on("service-region", offer -> cloud.region())
                .on("service-type", Offer::type)
                .on("supported-ip-address-types", offer -> "ipv4")
                .tagged(offer -> Map.of());
    }

    /** A service by one type of endpoint. */
    private record Offer(
            String name, String type, String host, @Nullable String privateName) {}

    public DescribeVpcEndpointServicesResponse describeVpcEndpointServices(DescribeVpcEndpointServicesRequest request) {
        Parameters.unsupported(request.serviceRegions(), "ServiceRegion");
        List<Offer> named = request.serviceNames().isEmpty()
                ? offers().toList()
                : request.serviceNames().stream()
                        .distinct()
                        .flatMap(name -> offers(name).stream())
                        .toList();
        var page = new Pages(1, 1000)
                .page(
                        filters.narrow(named, request.filters()),
                        offer -> offer.name() + " " + offer.type(),
                        request.maxResults(),
                        request.nextToken());
        return DescribeVpcEndpointServicesResponse.builder()
                .serviceNames(page.map(Offer::name).stream().distinct().toList())
                .serviceDetails(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<Offer> offers() {
        return Stream.concat(
                new AwsPrefixLists(cloud.region()).all().stream().map(this::gateway),
                new InterfaceServices(cloud.region())
                        .all().stream()
                                .map(service ->
                                        new Offer(service.name(), "Interface", service.host(), service.privateName())));
    }

    private Offer gateway(AwsPrefixList list) {
        String host = list.name().substring(list.name().lastIndexOf('.') + 1);
        return new Offer(list.name(), VpcEndpointDescriptions.GATEWAY, host, null);
    }

    private List<Offer> offers(String name) {
        List<Offer> found = offers().filter(offer -> offer.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw AwsError.of("InvalidServiceName", "The Vpc Endpoint Service '" + name + "' does not exist");
        }
        return found;
    }

    private ServiceDetail describe(Offer offer) {
        String privateName = offer.privateName();
        ServiceDetail.Builder detail = ServiceDetail.builder();
        if (privateName != null) {
            detail.privateDnsName(privateName)
                    .privateDnsNames(PrivateDnsDetails.builder()
                            .privateDnsName(privateName)
                            .build());
        }
        String id = offer.type() + offer.name();
        return detail.serviceName(offer.name())
                .serviceId("vpce-svc-" + "%017x".formatted(id.hashCode() & 0xffffffffL))
                .serviceType(
                        ServiceTypeDetail.builder().serviceType(offer.type()).build())
                .serviceRegion(cloud.region())
                .availabilityZones(new Zones(cloud.region()).names())
                .owner(OWNER)
                .baseEndpointDnsNames(offer.host() + "." + cloud.region() + ".amazonaws.com")
                .vpcEndpointPolicySupported(true)
                .acceptanceRequired(false)
                .managesVpcEndpoints(false)
                .supportedIpAddressTypesWithStrings("ipv4")
                .tags(List.of())
                .build();
    }
}
