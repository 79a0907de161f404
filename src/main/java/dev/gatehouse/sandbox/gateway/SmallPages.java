package dev.gatehouse.sandbox.gateway;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Makes a request ask for the smallest pages there are. AWS may answer fewer than were asked for, and reserves to answer
 * in pages where nobody asked for any.
 */
final class SmallPages {

    private static final Set<String> SIZES = Set.of("MaxResults", "MaxRecords", "MaxItems", "PageSize");

    /** The least that the services take. */
    private static final int LEAST_OF_EC2 = 5;

    private static final int LEAST_OF_DATABASES = 20;
    private static final int LEAST = 2;

    private SmallPages() {}

    /** @param builder of the request, which can be written and not be read */
    static void ask(String service, SdkPojo builder) {
        SdkPojo request = (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
        if (request.sdkFields().stream().noneMatch(field -> names(field, request))) {
            request.sdkFields().stream()
                    .filter(field -> SIZES.contains(field.memberName()))
                    .forEach(field -> set(field, builder, least(service)));
        }
    }

    private static void set(SdkField<?> field, SdkPojo builder, int least) {
        boolean text = field.marshallingType().equals(MarshallingType.STRING);
        field.set(builder, text ? (Object) Integer.toString(least) : (Object) least);
    }

    /** Whether it asks for certain resources, which does not go together with pages. */
    private static boolean names(SdkField<?> field, SdkPojo request) {
        return field.getValueOrDefault(request) instanceof List<?> list
                && !list.isEmpty()
                && !field.memberName().equals("Filters");
    }

    private static int least(String service) {
        return switch (service) {
            case "ec2" -> LEAST_OF_EC2;
            case "rds", "elasticache" -> LEAST_OF_DATABASES;
            default -> LEAST;
        };
    }
}
