/** Shortest run that is merged; shorter ones are filled up by insertion. */
const MIN_MERGE = 32;
/** Wins in a row after which a merge searches instead of comparing one by one. */
const MIN_GALLOP = 7;

/**
 * Returns `sort(items, length, compare)`: Tim Peters's merge sort (listsort.txt), in place and stable. With a comparator that
 * contradicts itself it leaves the order that V8 leaves, since it asks the same questions in the same order.
 */
export function makeSort(p) {
  return function sort(items, length, compare) {
    const order = (a, b) => {
      const answer = p.toNumber(compare(a, b));
      return answer === answer ? answer : 0;
    };
    const bases = p.create(null);
    const lengths = p.create(null);
    let pending = 0;
    let minGallop = MIN_GALLOP;
    const spare = p.create(null);

    const copy = (from, at, to, target, count) => {
      if (from === to && at < target) for (let i = count - 1; i >= 0; i--) to[target + i] = from[at + i];
      else for (let i = 0; i < count; i++) to[target + i] = from[at + i];
    };
    const reverse = (low, high) => {
      for (let i = low, j = high - 1; i < j; i++, j--) {
        const kept = items[i];
        items[i] = items[j];
        items[j] = kept;
      }
    };
    const countRun = (low, high) => {
      let runLength = 2;
      if (low + 1 === high) return 1;
      let previous = items[low + 1];
      const isDescending = order(previous, items[low]) < 0;
      for (let i = low + 2; i < high; i++, runLength++) {
        const found = order(items[i], previous);
        if (isDescending ? found >= 0 : found < 0) break;
        previous = items[i];
      }
      if (isDescending) reverse(low, low + runLength);
      return runLength;
    };
    const insertionSort = (low, start, high) => {
      for (let at = low === start ? start + 1 : start; at < high; at++) {
        const pivot = items[at];
        let left = low;
        let right = at;
        while (left < right) {
          const middle = left + ((right - left) >> 1);
          if (order(pivot, items[middle]) < 0) right = middle;
          else left = middle + 1;
        }
        for (let i = at; i > left; i--) items[i] = items[i - 1];
        items[left] = pivot;
      }
    };
    const gallopLeft = (array, key, base, count, hint) => {
      let last = 0;
      let offset = 1;
      if (order(array[base + hint], key) < 0) {
        const most = count - hint;
        while (offset < most && order(array[base + hint + offset], key) < 0) {
          last = offset;
          offset = (offset << 1) + 1;
        }
        if (offset > most) offset = most;
        last += hint;
        offset += hint;
      } else {
        const most = hint + 1;
        while (offset < most && !(order(array[base + hint - offset], key) < 0)) {
          last = offset;
          offset = (offset << 1) + 1;
        }
        if (offset > most) offset = most;
        const kept = last;
        last = hint - offset;
        offset = hint - kept;
      }
      last++;
      while (last < offset) {
        const middle = last + ((offset - last) >> 1);
        if (order(array[base + middle], key) < 0) last = middle + 1;
        else offset = middle;
      }
      return offset;
    };
    const gallopRight = (array, key, base, count, hint) => {
      let last = 0;
      let offset = 1;
      if (order(key, array[base + hint]) < 0) {
        const most = hint + 1;
        while (offset < most && order(key, array[base + hint - offset]) < 0) {
          last = offset;
          offset = (offset << 1) + 1;
        }
        if (offset > most) offset = most;
        const kept = last;
        last = hint - offset;
        offset = hint - kept;
      } else {
        const most = count - hint;
        while (offset < most && !(order(key, array[base + hint + offset]) < 0)) {
          last = offset;
          offset = (offset << 1) + 1;
        }
        if (offset > most) offset = most;
        last += hint;
        offset += hint;
      }
      last++;
      while (last < offset) {
        const middle = last + ((offset - last) >> 1);
        if (order(key, array[base + middle]) < 0) offset = middle;
        else last = middle + 1;
      }
      return offset;
    };

    const mergeLow = (baseA, countA, baseB, countB) => {
      let leftA = countA;
      let leftB = countB;
      copy(items, baseA, spare, 0, leftA);
      let target = baseA;
      let at = 0;
      let atB = baseB;
      items[target++] = items[atB++];
      leftB--;
      const succeed = () => {
        if (leftA > 0) copy(spare, at, items, target, leftA);
      };
      const copyB = () => {
        copy(items, atB, items, target, leftB);
        items[target + leftB] = spare[at];
      };
      if (leftB === 0) return succeed();
      if (leftA === 1) return copyB();
      let gallop = minGallop;
      for (;;) {
        let winsA = 0;
        let winsB = 0;
        for (;;) {
          if (order(items[atB], spare[at]) < 0) {
            items[target++] = items[atB++];
            winsB++;
            leftB--;
            winsA = 0;
            if (leftB === 0) return succeed();
            if (winsB >= gallop) break;
          } else {
            items[target++] = spare[at++];
            winsA++;
            leftA--;
            winsB = 0;
            if (leftA === 1) return copyB();
            if (winsA >= gallop) break;
          }
        }
        gallop++;
        for (let isFirst = true; winsA >= MIN_GALLOP || winsB >= MIN_GALLOP || isFirst;) {
          isFirst = false;
          gallop = p.max(1, gallop - 1);
          minGallop = gallop;
          winsA = gallopRight(spare, items[atB], at, leftA, 0);
          if (winsA > 0) {
            copy(spare, at, items, target, winsA);
            target += winsA;
            at += winsA;
            leftA -= winsA;
            if (leftA === 1) return copyB();
            if (leftA === 0) return succeed();
          }
          items[target++] = items[atB++];
          if (--leftB === 0) return succeed();
          winsB = gallopLeft(items, spare[at], atB, leftB, 0);
          if (winsB > 0) {
            copy(items, atB, items, target, winsB);
            target += winsB;
            atB += winsB;
            leftB -= winsB;
            if (leftB === 0) return succeed();
          }
          items[target++] = spare[at++];
          if (--leftA === 1) return copyB();
        }
        gallop++;
        minGallop = gallop;
      }
    };
    const mergeHigh = (baseA, countA, baseB, countB) => {
      let leftA = countA;
      let leftB = countB;
      copy(items, baseB, spare, 0, leftB);
      let target = baseB + leftB - 1;
      let at = leftB - 1;
      let atA = baseA + leftA - 1;
      items[target--] = items[atA--];
      leftA--;
      const succeed = () => {
        if (leftB > 0) copy(spare, 0, items, target - (leftB - 1), leftB);
      };
      const copyA = () => {
        target -= leftA;
        atA -= leftA;
        copy(items, atA + 1, items, target + 1, leftA);
        items[target] = spare[at];
      };
      if (leftA === 0) return succeed();
      if (leftB === 1) return copyA();
      let gallop = minGallop;
      for (;;) {
        let winsA = 0;
        let winsB = 0;
        for (;;) {
          if (order(spare[at], items[atA]) < 0) {
            items[target--] = items[atA--];
            winsA++;
            leftA--;
            winsB = 0;
            if (leftA === 0) return succeed();
            if (winsA >= gallop) break;
          } else {
            items[target--] = spare[at--];
            winsB++;
            leftB--;
            winsA = 0;
            if (leftB === 1) return copyA();
            if (winsB >= gallop) break;
          }
        }
        gallop++;
        for (let isFirst = true; winsA >= MIN_GALLOP || winsB >= MIN_GALLOP || isFirst;) {
          isFirst = false;
          gallop = p.max(1, gallop - 1);
          minGallop = gallop;
          let kept = gallopRight(items, spare[at], baseA, leftA, leftA - 1);
          winsA = leftA - kept;
          if (winsA > 0) {
            target -= winsA;
            atA -= winsA;
            copy(items, atA + 1, items, target + 1, winsA);
            leftA -= winsA;
            if (leftA === 0) return succeed();
          }
          items[target--] = spare[at--];
          if (--leftB === 1) return copyA();
          kept = gallopLeft(spare, items[atA], 0, leftB, leftB - 1);
          winsB = leftB - kept;
          if (winsB > 0) {
            target -= winsB;
            at -= winsB;
            copy(spare, at + 1, items, target + 1, winsB);
            leftB -= winsB;
            if (leftB === 1) return copyA();
            if (leftB === 0) return succeed();
          }
          items[target--] = items[atA--];
          if (--leftA === 0) return succeed();
        }
        gallop++;
        minGallop = gallop;
      }
    };

    const mergeAt = (i) => {
      let baseA = bases[i];
      let countA = lengths[i];
      const baseB = bases[i + 1];
      let countB = lengths[i + 1];
      lengths[i] = countA + countB;
      if (i === pending - 3) {
        bases[i + 1] = bases[i + 2];
        lengths[i + 1] = lengths[i + 2];
      }
      pending--;
      const skipped = gallopRight(items, items[baseB], baseA, countA, 0);
      baseA += skipped;
      countA -= skipped;
      if (countA === 0) return;
      countB = gallopLeft(items, items[baseA + countA - 1], baseB, countB, countB - 1);
      if (countB === 0) return;
      if (countA <= countB) mergeLow(baseA, countA, baseB, countB);
      else mergeHigh(baseA, countA, baseB, countB);
    };
    const isTooShort = (n) => n > 0 && lengths[n - 1] <= lengths[n] + lengths[n + 1];
    const collapse = () => {
      while (pending > 1) {
        let n = pending - 2;
        if (isTooShort(n) || (n > 1 && lengths[n - 2] <= lengths[n - 1] + lengths[n])) {
          if (lengths[n - 1] < lengths[n + 1]) n--;
          mergeAt(n);
        } else if (lengths[n] <= lengths[n + 1]) mergeAt(n);
        else break;
      }
    };
    const forceCollapse = () => {
      while (pending > 1) {
        let n = pending - 2;
        if (n > 0 && lengths[n - 1] < lengths[n + 1]) n--;
        mergeAt(n);
      }
    };

    if (length < 2) return;
    let minRun = length;
    let rest = 0;
    while (minRun >= MIN_MERGE * 2) {
      rest |= minRun & 1;
      minRun >>= 1;
    }
    minRun += rest;
    let low = 0;
    let remaining = length;
    while (remaining > 0) {
      let run = countRun(low, low + remaining);
      if (run < minRun) {
        const forced = p.min(minRun, remaining);
        insertionSort(low, low + run, low + forced);
        run = forced;
      }
      bases[pending] = low;
      lengths[pending] = run;
      pending++;
      collapse();
      low += run;
      remaining -= run;
    }
    forceCollapse();
  };
}
