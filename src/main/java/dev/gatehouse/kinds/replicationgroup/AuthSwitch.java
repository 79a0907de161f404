package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Tags;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.AuthTokenUpdateStrategyType;
import software.amazon.awssdk.services.elasticache.model.Tag;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Brings a group that lets everybody in to ask for a token, in two steps with a look between them: first the token is
 * added, beside clients that have none, then it is asked of all. ElastiCache knows no way back.
 */
final class AuthSwitch {

    private final ElastiCacheClient elastiCache;
    private final SecretsManagerClient secrets;
    private final Present<ReplicationGroupSpec> observed;
    private final String arn;

    AuthSwitch(
            ElastiCacheClient elastiCache,
            SecretsManagerClient secrets,
            Present<ReplicationGroupSpec> observed,
            String arn) {
        this.elastiCache = elastiCache;
        this.secrets = secrets;
        this.observed = observed;
        this.arn = arn;
    }

    void step() {
        String secret = observed.attributes().get("secret");
        if (secret != null && isAdded()) {
            modify(new AuthToken(secret).kept(secrets), AuthTokenUpdateStrategyType.SET);
            elastiCache.removeTagsFromResource(
                    request -> request.resourceName(arn).tagKeys(ReplicationGroupReport.AUTH_OPTIONAL));
        } else {
            add();
        }
    }

    private boolean isAdded() {
        return elastiCache
                .describeReplicationGroups(request -> request.replicationGroupId(observed.externalId()))
                .replicationGroups()
                .stream()
                .anyMatch(group -> Boolean.TRUE.equals(group.authTokenEnabled()));
    }

    /** What it is called and how far it is gets written down before the token is added. */
    private void add() {
        Tags marks = observed.ownership().map(Ownership::tags).orElse(Tags.NONE);
        AuthToken token = AuthToken.of(
                observed.externalId(),
                observed.ownership().map(owner -> owner.operation().toString()).orElse("adopted"));
        String value = token.made(secrets, marks);
        elastiCache.addTagsToResource(request -> request.resourceName(arn)
                .tags(
                        tag(ReplicationGroupReport.AUTH_SECRET, token.name()),
                        tag(ReplicationGroupReport.AUTH_OPTIONAL, "true")));
        modify(value, AuthTokenUpdateStrategyType.ROTATE);
    }

    private void modify(String token, AuthTokenUpdateStrategyType strategy) {
        elastiCache.modifyReplicationGroup(request -> request.replicationGroupId(observed.externalId())
                .authToken(token)
                .authTokenUpdateStrategy(strategy)
                .applyImmediately(true));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
