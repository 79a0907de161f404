package dev.gatehouse.sandbox.ec2;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Services of AWS that interface endpoints lead to, in every Region: those that a network of servers needs, of the some
 * 150 there are. S3 and DynamoDB give out no private name (DescribeVpcEndpointServices, 2026-09).
 */
final class InterfaceServices {

    private static final List<String> NAMES = List.of(
            "autoscaling",
            "dynamodb",
            "ec2",
            "ec2messages",
            "ecr.api",
            "ecr.dkr",
            "elasticache",
            "elasticfilesystem",
            "elasticloadbalancing",
            "events",
            "execute-api",
            "kms",
            "logs",
            "monitoring",
            "rds",
            "s3",
            "secretsmanager",
            "sns",
            "sqs",
            "ssm",
            "ssmmessages",
            "sts");

    private static final List<String> WITHOUT_PRIVATE_NAME = List.of("dynamodb", "s3");
    private static final List<String> WITH_HOSTS_BENEATH = List.of("ecr.dkr", "execute-api");

    private final String region;

    InterfaceServices(String region) {
        this.region = region;
    }

    /**
     * One service.
     *
     * @param host its public name's beginning: {@code api.ecr}
     * @param privateName what the VPC's resolver answers with the endpoint's addresses; may begin with an asterisk
     */
    record Service(String name, String host, @Nullable String privateName) {}

    List<Service> all() {
        return NAMES.stream().map(this::service).toList();
    }

    Optional<Service> named(String name) {
        return all().stream().filter(service -> service.name().equals(name)).findFirst();
    }

    private Service service(String shortName) {
        List<String> parts = Arrays.asList(shortName.split("\\."));
        Collections.reverse(parts);
        String host = String.join(".", parts);
        String publicName = host + "." + region + ".amazonaws.com";
        String privateName = WITH_HOSTS_BENEATH.contains(shortName) ? "*." + publicName : publicName;
        return new Service(
                "com.amazonaws." + region + "." + shortName,
                host,
                WITHOUT_PRIVATE_NAME.contains(shortName) ? null : privateName);
    }
}
