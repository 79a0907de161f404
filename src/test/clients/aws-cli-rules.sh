#!/usr/bin/env bash
# Makes, reads, orders, breaks and removes the rules of a listener in the default VPC, by AWS CLI alone.
source "${BASH_SOURCE%/*}/facts.sh"

elb() {
    aws elbv2 "$@"
}

read -r vpc one other < <(aws ec2 describe-subnets --query '[Subnets[0].VpcId,Subnets[0].SubnetId,Subnets[1].SubnetId]')
balancer=$(elb create-load-balancer --name cli --subnets "$one" "$other" --query 'LoadBalancers[0].LoadBalancerArn')
group=$(elb create-target-group --name cli --protocol HTTP --port 80 --vpc-id "$vpc" \
    --query 'TargetGroups[0].TargetGroupArn')
listener=$(elb create-listener --load-balancer-arn "$balancer" --protocol HTTP --port 80 \
    --default-actions 'Type=fixed-response,FixedResponseConfig={StatusCode=404}' --query 'Listeners[0].ListenerArn')

rule=$(elb create-rule --listener-arn "$listener" --priority 20 --conditions 'Field=path-pattern,Values=/api/*' \
    --actions "Type=forward,TargetGroupArn=$group" --query 'Rules[0].RuleArn')
answers 'rules come by priority, the default one last' '20 path-pattern forward default None fixed-response' \
    elbv2 describe-rules --listener-arn "$listener" \
    --query 'Rules[].[Priority,Conditions[0].Field,Actions[0].Type]'
refused 'a priority twice' PriorityInUse elbv2 create-rule --listener-arn "$listener" --priority 20 \
    --conditions 'Field=path-pattern,Values=/b' --actions "Type=forward,TargetGroupArn=$group"
refused 'a priority out of range' ValidationError elbv2 create-rule --listener-arn "$listener" --priority 50001 \
    --conditions 'Field=path-pattern,Values=/b' --actions "Type=forward,TargetGroupArn=$group"
refused 'a target group that is not there' TargetGroupNotFound elbv2 create-rule --listener-arn "$listener" \
    --priority 30 --conditions 'Field=path-pattern,Values=/b' --actions "Type=forward,TargetGroupArn=${group%/*}/0123456789abcdef"
refused 'a target group in use' ResourceInUse elbv2 delete-target-group --target-group-arn "$group"
answers 'other conditions' 'host-header www.example.com' elbv2 modify-rule --rule-arn "$rule" \
    --conditions 'Field=host-header,Values=www.example.com' --query 'Rules[].Conditions[].[Field,Values[0]]'
answers 'another priority' 5 elbv2 set-rule-priorities --rule-priorities "RuleArn=$rule,Priority=5" \
    --query 'Rules[].Priority'
default=$(elb describe-rules --listener-arn "$listener" --query 'Rules[?IsDefault].RuleArn')
refused 'the end of the default rule' OperationNotPermitted elbv2 delete-rule --rule-arn "$default"
elb delete-rule --rule-arn "$rule"
refused 'a rule that was deleted' RuleNotFound elbv2 describe-rules --rule-arns "$rule"
elb delete-target-group --target-group-arn "$group"
elb delete-load-balancer --load-balancer-arn "$balancer"
refused 'the listener of a load balancer that was deleted' ListenerNotFound \
    elbv2 describe-listeners --listener-arns "$listener"
