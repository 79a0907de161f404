package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.ec2.PublicImages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** The account's own parameters, and AWS's public ones that lead to images. */
final class ParameterRows {

    /** When AWS's images of the sandbox were made. */
    private static final Instant PUBLISHED = Instant.parse("2025-11-10T00:00:00Z");

    private final Cloud cloud;

    ParameterRows(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<ParameterRow> own() {
        return cloud.table("parameters", ParameterRow.class);
    }

    private Stream<ParameterRow> published() {
        return new PublicImages(cloud.region())
                .parameters().entrySet().stream()
                        .map(image -> new ParameterRow(
                                image.getKey(),
                                "String",
                                image.getValue(),
                                1,
                                PUBLISHED,
                                null,
                                null,
                                "aws:ec2:image",
                                Map.of()));
    }

    Optional<ParameterRow> find(String name) {
        return name.startsWith("/aws/service/")
                ? published().filter(row -> row.name().equals(name)).findFirst()
                : own().get(name);
    }

    static AwsError notFound(String name) {
        // AWS says no more than the code.
        return AwsError.of("ParameterNotFound", "Parameter " + name + " not found.");
    }

    List<ParameterRow> under(String path) {
        List<ParameterRow> all = new ArrayList<>(own().all());
        if (path.startsWith("/aws/service")) {
            all.addAll(published().toList());
        }
        all.removeIf(row -> !row.name().startsWith(path));
        all.sort(Comparator.comparing(ParameterRow::name));
        return all;
    }

    String arn(ParameterRow row) {
        boolean published = row.name().startsWith("/aws/service/");
        return "arn:aws:ssm:" + cloud.region() + ":" + (published ? "" : cloud.account()) + ":parameter"
                + (row.name().startsWith("/") ? "" : "/") + row.name();
    }

    Parameter shown(ParameterRow row) {
        return Parameter.builder()
                .name(row.name())
                .type(row.type())
                .value(row.value())
                .version(row.version())
                .lastModifiedDate(row.modified())
                .arn(arn(row))
                .dataType(row.dataType())
                .build();
    }
}
