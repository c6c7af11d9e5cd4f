import _ from 'lodash';
export const f = () => _.head([1]);
