package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.acm.model.AddTagsToCertificateRequest;
import software.amazon.awssdk.services.acm.model.AddTagsToCertificateResponse;
import software.amazon.awssdk.services.acm.model.ListTagsForCertificateRequest;
import software.amazon.awssdk.services.acm.model.ListTagsForCertificateResponse;
import software.amazon.awssdk.services.acm.model.RemoveTagsFromCertificateRequest;
import software.amazon.awssdk.services.acm.model.RemoveTagsFromCertificateResponse;
import software.amazon.awssdk.services.acm.model.Tag;

/** Tags of certificates. */
final class CertificateTags {

    private final CertificateRows rows;

    CertificateTags(Cloud cloud) {
        this.rows = new CertificateRows(cloud);
    }

    static Map<String, String> with(Map<String, String> present, List<Tag> added) {
        Map<String, String> tags = new LinkedHashMap<>(present);
        for (Tag tag : added) {
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw AwsError.of("InvalidTagException", "AWS internal tags cannot be changed with this API");
            }
            tags.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        if (tags.size() > 50) {
            throw AwsError.of("TooManyTagsException", "The request contains too many tags: the limit is 50.");
        }
        return tags;
    }

    public AddTagsToCertificateResponse addTagsToCertificate(AddTagsToCertificateRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        rows.put(certificate.withTags(with(certificate.tags(), request.tags())));
        return AddTagsToCertificateResponse.builder().build();
    }

    public RemoveTagsFromCertificateResponse removeTagsFromCertificate(RemoveTagsFromCertificateRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        Map<String, String> tags = new LinkedHashMap<>(certificate.tags());
        for (Tag tag : request.tags()) {
            // With a value only the tag of that value goes.
            if (tag.value() == null) {
                tags.remove(tag.key());
            } else {
                tags.remove(tag.key(), tag.value());
            }
        }
        rows.put(certificate.withTags(tags));
        return RemoveTagsFromCertificateResponse.builder().build();
    }

    public ListTagsForCertificateResponse listTagsForCertificate(ListTagsForCertificateRequest request) {
        return ListTagsForCertificateResponse.builder()
                .tags(rows.find(request.certificateArn()).tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}
