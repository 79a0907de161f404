package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.acm.Acm;
import dev.gatehouse.sandbox.autoscaling.AutoScaling;
import dev.gatehouse.sandbox.cloudtrail.CloudTrail;
import dev.gatehouse.sandbox.cloudwatch.CloudWatch;
import dev.gatehouse.sandbox.ec2.Ec2;
import dev.gatehouse.sandbox.efs.Efs;
import dev.gatehouse.sandbox.elasticache.ElastiCache;
import dev.gatehouse.sandbox.elbv2.ElasticLoadBalancing;
import dev.gatehouse.sandbox.gateway.Session;
import dev.gatehouse.sandbox.iam.Iam;
import dev.gatehouse.sandbox.rds.Rds;
import dev.gatehouse.sandbox.route53.Route53;
import dev.gatehouse.sandbox.secretsmanager.SecretsService;
import dev.gatehouse.sandbox.ssm.Ssm;
import dev.gatehouse.sandbox.sts.Sts;
import java.util.List;

/** Every service there is; another one is another line here. */
final class Services {

    private Services() {}

    static List<Service> all(Table<Session> sessions) {
        return List.of(
                new Sts(sessions),
                new Ec2(),
                new Iam(),
                new ElasticLoadBalancing(),
                new AutoScaling(),
                new CloudWatch(),
                new Rds(),
                new Efs(),
                new ElastiCache(),
                new Ssm(),
                new SecretsService(),
                new Route53(),
                new Acm(),
                new CloudTrail());
    }
}
