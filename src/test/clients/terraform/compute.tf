# What runs: an instance by itself, a group that scales, a balancer in front, and who they are to AWS.

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "parameters" {
  statement {
    actions   = ["ssm:GetParameter"]
    resources = ["arn:aws:ssm:*:${data.aws_caller_identity.me.account_id}:parameter/shop/*"]
  }
}

resource "aws_iam_role" "app" {
  name               = "${local.name}-app"
  description        = "What the application may do"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = { Name = local.name }
}

resource "aws_iam_role_policy" "parameters" {
  name   = "parameters"
  role   = aws_iam_role.app.id
  policy = data.aws_iam_policy_document.parameters.json
}

resource "aws_iam_policy" "parameters" {
  name   = "${local.name}-parameters"
  policy = data.aws_iam_policy_document.parameters.json
}

resource "aws_iam_role_policy_attachment" "app" {
  for_each = {
    core       = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
    parameters = aws_iam_policy.parameters.arn
  }
  role       = aws_iam_role.app.name
  policy_arn = each.value
}

resource "aws_iam_instance_profile" "app" {
  name = "${local.name}-app"
  role = aws_iam_role.app.name
}

resource "aws_key_pair" "ops" {
  key_name   = "${local.name}-ops"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKXIPtRU3UaRXmnhL3yVcGJR5WZmVM3NHPAd+O1uLhpp ops"
}

resource "aws_instance" "tools" {
  ami                         = data.aws_ssm_parameter.image.value
  instance_type               = "t3.micro"
  key_name                    = aws_key_pair.ops.key_name
  subnet_id                   = aws_subnet.private[0].id
  vpc_security_group_ids      = [aws_security_group.app.id]
  iam_instance_profile        = aws_iam_instance_profile.app.name
  associate_public_ip_address = false
  monitoring                  = true
  user_data                   = "#!/bin/sh\necho tools\n"

  root_block_device {
    volume_type = "gp3"
    volume_size = 20
    encrypted   = true
  }

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  tags        = { Name = "${local.name}-tools" }
  volume_tags = { Name = "${local.name}-tools" }
}

resource "aws_instance" "plain" {
  ami           = data.aws_ssm_parameter.image.value
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.public[1].id
}

resource "aws_eip_association" "plain" {
  allocation_id = aws_eip.tools.id
  instance_id   = aws_instance.plain.id
}

resource "aws_launch_template" "app" {
  name                   = "${local.name}-app"
  image_id               = data.aws_ssm_parameter.image.value
  instance_type          = "t3.small"
  key_name               = aws_key_pair.ops.key_name
  vpc_security_group_ids = [aws_security_group.app.id]
  user_data              = base64encode("#!/bin/sh\necho app\n")
  update_default_version = true

  iam_instance_profile {
    name = aws_iam_instance_profile.app.name
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 16
      volume_type = "gp3"
      encrypted   = "true"
    }
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  monitoring {
    enabled = true
  }

  tag_specifications {
    resource_type = "instance"
    tags          = { Name = "${local.name}-app" }
  }

  tags = { Name = "${local.name}-app" }
}

resource "aws_autoscaling_group" "app" {
  name                      = "${local.name}-app"
  min_size                  = 2
  max_size                  = 4
  vpc_zone_identifier       = aws_subnet.private[*].id
  target_group_arns         = [aws_lb_target_group.app.arn]
  health_check_type         = "ELB"
  health_check_grace_period = 60
  termination_policies      = ["OldestInstance"]

  launch_template {
    id      = aws_launch_template.app.id
    version = aws_launch_template.app.latest_version
  }

  tag {
    key                 = "Team"
    value               = "shop"
    propagate_at_launch = true
  }

  depends_on = [aws_lb_listener.web]
}

resource "aws_autoscaling_policy" "cpu" {
  name                   = "cpu"
  autoscaling_group_name = aws_autoscaling_group.app.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = 50

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_autoscaling_policy" "requests" {
  name                   = "requests"
  autoscaling_group_name = aws_autoscaling_group.app.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = 1000

    predefined_metric_specification {
      predefined_metric_type = "ALBRequestCountPerTarget"
      resource_label         = "${aws_lb.front.arn_suffix}/${aws_lb_target_group.app.arn_suffix}"
    }
  }
}

resource "aws_lb" "front" {
  name                       = "${local.name}-front"
  security_groups            = [aws_security_group.front.id]
  subnets                    = aws_subnet.public[*].id
  idle_timeout               = 120
  drop_invalid_header_fields = true
  tags                       = { Name = local.name }
  depends_on                 = [aws_internet_gateway.shop]
}

resource "aws_lb_target_group" "app" {
  name                 = "${local.name}-app"
  port                 = 8080
  protocol             = "HTTP"
  vpc_id               = aws_vpc.shop.id
  deregistration_delay = 10

  health_check {
    path                = "/health"
    matcher             = "200-299"
    interval            = 15
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }

  stickiness {
    type            = "lb_cookie"
    cookie_duration = 3600
    enabled         = true
  }
}

resource "aws_lb_target_group" "tools" {
  name     = "${local.name}-tools"
  port     = 9000
  protocol = "HTTP"
  vpc_id   = aws_vpc.shop.id
}

resource "aws_lb_target_group_attachment" "tools" {
  target_group_arn = aws_lb_target_group.tools.arn
  target_id        = aws_instance.tools.id
  port             = 9001
}

resource "aws_lb_listener" "plain" {
  load_balancer_arn = aws_lb.front.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.front.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.shop.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener_rule" "tools" {
  listener_arn = aws_lb_listener.web.arn
  priority     = 10

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tools.arn
  }

  condition {
    path_pattern {
      values = ["/tools/*"]
    }
  }

  condition {
    host_header {
      values = ["tools.shop.example"]
    }
  }
}

resource "aws_lb_listener_rule" "closed" {
  listener_arn = aws_lb_listener.web.arn
  priority     = 20

  action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "closed"
      status_code  = "503"
    }
  }

  condition {
    source_ip {
      values = ["198.51.100.0/24"]
    }
  }
}

resource "aws_lb_listener_rule" "halves" {
  listener_arn = aws_lb_listener.web.arn
  priority     = 30

  action {
    type = "forward"

    forward {
      target_group {
        arn    = aws_lb_target_group.app.arn
        weight = 90
      }

      target_group {
        arn    = aws_lb_target_group.tools.arn
        weight = 10
      }

      stickiness {
        enabled  = true
        duration = 600
      }
    }
  }

  condition {
    http_header {
      http_header_name = "X-Try"
      values           = ["new*"]
    }
  }

  condition {
    query_string {
      key   = "try"
      value = "new"
    }
  }
}
