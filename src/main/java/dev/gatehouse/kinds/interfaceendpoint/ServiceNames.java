package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What AWS calls the services that interface endpoints lead to, and what people call them. */
final class ServiceNames {

    private static final Pattern OF_AWS = Pattern.compile("com\\.amazonaws\\.[a-z]{2}(?:-[a-z]+)+-\\d\\.(.+)");
    private static final Pattern SHORT = Pattern.compile("[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*");
    private static final Pattern FULL =
            Pattern.compile("(?:com\\.amazonaws\\.vpce|aws)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    /** Those that servers in private subnets mostly need. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("ssm", "Systems Manager"),
            Map.entry("ssmmessages", "Session Manager"),
            Map.entry("ec2messages", "Systems Manager Agent"),
            Map.entry("secretsmanager", "Secrets Manager"),
            Map.entry("ecr.api", "Elastic Container Registry API"),
            Map.entry("ecr.dkr", "Elastic Container Registry, docker"),
            Map.entry("logs", "CloudWatch Logs"),
            Map.entry("monitoring", "CloudWatch"),
            Map.entry("sts", "Security Token Service"),
            Map.entry("kms", "Key Management Service"),
            Map.entry("elasticfilesystem", "EFS API"),
            Map.entry("ec2", "EC2 API"),
            Map.entry("autoscaling", "Auto Scaling API"),
            Map.entry("elasticloadbalancing", "Elastic Load Balancing API"),
            Map.entry("rds", "RDS API"),
            Map.entry("elasticache", "ElastiCache API"),
            Map.entry("sqs", "SQS"),
            Map.entry("sns", "SNS"),
            Map.entry("events", "EventBridge"),
            Map.entry("execute-api", "API Gateway"),
            Map.entry("s3", "S3"),
            Map.entry("dynamodb", "DynamoDB"));

    /** In the order in which they are proposed: without the first three nobody gets into a server by Session Manager. */
    static final List<String> PROPOSED = List.of("ssm", "ssmmessages", "ec2messages", "secretsmanager", "logs");

    /** Those that gateway endpoints lead to as well; they have no private name (2026-09). */
    static final List<String> BY_GATEWAY = List.of("s3", "dynamodb");

    private ServiceNames() {}

    /** The short name, however it was typed; of whichever Region, the endpoint leads to the service in its own. */
    static String canonical(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        Matcher full = OF_AWS.matcher(name);
        return full.matches() ? full.group(1) : name;
    }

    static String full(String service, Region region) {
        return FULL.matcher(service).matches() ? service : "com.amazonaws." + region + "." + service;
    }

    static boolean isWellFormed(String service) {
        return service.length() <= 200
                && (SHORT.matcher(service).matches() || FULL.matcher(service).matches());
    }

    /** Whether it is one that this list has; AWS has many more. */
    static boolean isCommon(String service) {
        return COMMON.containsKey(service);
    }

    static List<Choice> suggestions() {
        return COMMON.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }
}
