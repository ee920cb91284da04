#!/usr/bin/env node
import '../dist/score.js';
