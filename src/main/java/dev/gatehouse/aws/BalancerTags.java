package dev.gatehouse.aws;

import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/** Elastic Load Balancing's tags, to our words and back. */
public final class BalancerTags {

    // AWS's limit for one call.
    private static final int AT_ONCE = 20;

    private BalancerTags() {}

    /** The tags of these resources, by ARN. */
    public static Map<String, Map<String, String>> of(ElasticLoadBalancingV2Client elb, List<String> arns) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (int start = 0; start < arns.size(); start += AT_ONCE) {
            List<String> some = new ArrayList<>(arns.subList(start, Math.min(arns.size(), start + AT_ONCE)));
            elb.describeTags(request -> request.resourceArns(some))
                    .tagDescriptions()
                    .forEach(one -> all.put(one.resourceArn(), map(one.tags())));
        }
        return all;
    }

    private static Map<String, String> map(List<Tag> tags) {
        Map<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return map;
    }

    public static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Brings the visible tags of a resource from observed to desired. */
    public static void update(ElasticLoadBalancingV2Client elb, String arn, Tags observed, Tags desired) {
        TagMap.update(
                observed,
                desired,
                set -> elb.addTags(request -> request.resourceArns(arn).tags(list(set))),
                gone -> elb.removeTags(request -> request.resourceArns(arn).tagKeys(gone)));
    }

    /**
     * The ARN, if it is of what this very creation has made.
     *
     * @throws AwsServiceException as if AWS had said that the name is taken, if it is of something else
     */
    public static String ofThisCreation(ElasticLoadBalancingV2Client elb, String arn, String name, Tags given) {
        if (TagMap.isOfThisCreation(of(elb, List.of(arn)).getOrDefault(arn, Map.of()), given)) {
            return arn;
        }
        String message = "Something else has the name " + name + " already";
        throw AwsServiceException.builder()
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("DuplicateName")
                        .errorMessage(message)
                        .build())
                .statusCode(400)
                .build();
    }
}
