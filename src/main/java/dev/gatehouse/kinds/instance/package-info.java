/**
 * Owns the EC2 instance: one server, in one subnet. Never replaces one that died, which is what an Auto Scaling group is
 * for, and never touches the instances that such a group launched. Relied on: AWS lists a terminated instance for an hour;
 * it forgets by which parameter its image was found and whether its addresses were asked for, so marks beside ours
 * remember that; user data runs at the first start alone, so a changed script means another instance; its type changes
 * only while it is stopped; AWS maps no Elastic IP to it before it runs. Start reading at {@link
 * dev.gatehouse.kinds.instance.InstanceSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.instance;

import org.jspecify.annotations.NullMarked;
