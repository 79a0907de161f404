package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.PolicyDocument;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StandsIn;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of an interface endpoint.
 *
 * @param service of AWS in the stack's Region, by its short name: {@code ssm}, {@code ecr.api}; another's by its full name
 * @param subnets one a zone, each with an address of the endpoint
 * @param privateDns whether the service's usual name leads to the endpoint, in the whole VPC
 * @param policy who may do what through it, as JSON in canonical form; missing means everything, as AWS has it at first
 */
public record InterfaceEndpointSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement String service,
        @StandsIn List<Ref<SubnetSpec>> subnets,
        List<Ref<SecurityGroupSpec>> securityGroups,
        boolean privateDns,
        @Nullable @Advanced @Multiline String policy,
        Tags tags)
        implements Spec {

    public InterfaceEndpointSpec {
        service = ServiceNames.canonical(service);
        subnets = subnets.stream().distinct().sorted().toList();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
        policy = PolicyDocument.canonical(policy);
    }
}
